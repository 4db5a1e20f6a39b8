import type { Ports } from '../ports';
import type { AuditEvent } from './audit-event';

const HOUR_MS = 3_600_000;

type View = Extract<AuditEvent, { type: 'lead.viewed' | 'file.viewed' }>;

/**
 * Notes that a member looked at something, before it is shown (D3). Looking again within the hour is the same look: a
 * page that refreshes itself would otherwise fill the log.
 */
export const noteView = async (ports: Ports, view: View): Promise<void> => {
  const what = view.type === 'file.viewed' ? view.fileId : view.leadId;
  const who = view.actor.kind === 'member' ? view.actor.memberId : view.actor.kind;
  const hour = Math.floor(view.at.getTime() / HOUR_MS);
  await ports.store
    .collection('auditQueue')
    .insert({ _id: ['view', what, who, hour].join('-'), event: view, logged: false });
};
