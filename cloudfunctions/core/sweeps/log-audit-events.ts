import type { Lead, LeadEvent } from '@/shared/domain/lead/lead';
import { appendToLog } from '../audit/audit-log';
import { leadAuditEvent } from '../audit/lead-events';
import type { WaitingAuditEvent } from '../collections/documents';
import { findAll } from '../find-all';
import { inChunks } from '../in-chunks';
import type { Ports } from '../ports';
import type { Sweep } from './sweep';

const LEADS_AT_ONCE = 8;

const freshEntries = (lead: Lead): LeadEvent[] => lead.timeline.slice(lead.audited);

/** The files a story names belong to their lead from now on. */
const attachFiles = async (store: Ports['store'], lead: Lead): Promise<void> => {
  const parts = [...lead.tips, ...freshEntries(lead)];
  const fileIds = parts.flatMap(({ attachments }) => attachments.map((file) => file.fileId));
  if (fileIds.length > 0) await store.collection('files').update({ _id: { in: fileIds } }, { set: { attached: true } });
};

/** Sweep: takes over what happened to leads; the story was written with the change, so no crash loses any of it. */
export const logLeadEvents: Sweep = async ({ store, keys }, limit) => {
  const leads = await store.collection('leads').find({ unaudited: true }, { order: [['_id', 'asc']], limit });
  await inChunks(leads, LEADS_AT_ONCE, (lead) => attachFiles(store, lead));
  await appendToLog(
    { store, keys },
    leads.flatMap((lead) =>
      freshEntries(lead).map((entry) => ({ eventId: entry.id, event: leadAuditEvent(lead, entry) })),
    ),
  );
  // Not if somebody wrote to the lead meanwhile: the next round takes over the rest.
  await inChunks(leads, LEADS_AT_ONCE, (lead) =>
    store
      .collection('leads')
      .update({ _id: lead._id, version: lead.version }, { set: { audited: lead.timeline.length, unaudited: false } }),
  );
  return { done: leads.length, more: leads.length === limit };
};

const takeOver = async (
  { store, keys }: Pick<Ports, 'store' | 'keys'>,
  waiting: readonly WaitingAuditEvent[],
): Promise<void> => {
  await appendToLog(
    { store, keys },
    waiting.map(({ _id, event }) => ({ eventId: _id, event })),
  );
  for (const { _id } of waiting) await store.collection('auditQueue').update({ _id }, { set: { logged: true } });
};

/** Sweep: takes over the events that waited in the queue, oldest first. */
export const logWaitingEvents: Sweep = async (ports, limit) => {
  const waiting = await ports.store
    .collection('auditQueue')
    .find({ logged: false }, { order: [['event.at', 'asc']], limit });
  await takeOver(ports, waiting);
  return { done: waiting.length, more: waiting.length === limit };
};

/** What waits about one lead is taken over at once, so that the log alone can answer who looked at it. */
export const logWaitingEventsOf = async (ports: Ports, leadId: string): Promise<void> => {
  const waiting = await findAll((filter, page) => ports.store.collection('auditQueue').find(filter, page), {
    'event.leadId': leadId,
    logged: false,
  });
  await takeOver(
    ports,
    waiting.sort((a, b) => a.event.at.getTime() - b.event.at.getTime()),
  );
};
