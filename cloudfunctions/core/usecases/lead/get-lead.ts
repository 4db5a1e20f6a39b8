import type { Handler } from '../../dispatch/handler';
import { noteView } from '../../audit/note-view';
import { leadView } from './lead-view';
import { readableLead } from './readable-lead';

export const getLead: Handler<'lead.get'> = async ({ ports, staff, now }, { leadId }) => {
  const [{ lead, relations }, units] = await Promise.all([readableLead(ports, staff, leadId), ports.directory.units()]);
  await noteView(ports, { type: 'lead.viewed', leadId, at: now, actor: { kind: 'member', memberId: staff.memberId } });
  return leadView(lead, relations, units, now);
};
