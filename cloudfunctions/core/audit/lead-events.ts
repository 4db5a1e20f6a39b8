import type { Lead, LeadEvent } from '@/shared/domain/lead/lead';
import type { AuditActor, AuditEvent } from './audit-event';

const actorOf = ({ actor }: LeadEvent): AuditActor =>
  actor.memberId === null ? { kind: 'resident' } : { kind: 'member', memberId: actor.memberId };

/** What the audit log keeps of one entry of a lead's story: who did what when, without a word of its text. */
export const leadAuditEvent = (lead: Lead, entry: LeadEvent): AuditEvent => {
  const common = { at: entry.at, actor: actorOf(entry), leadId: lead._id };
  if (entry.kind === 'received')
    return { ...common, type: 'lead.opened', channel: lead.channel, ruleId: lead.route.ruleId };
  if (entry.kind === 'supplemented') return { ...common, type: 'tip.supplemented' };
  if (entry.kind === 'withdrawn') return { ...common, type: 'tip.withdrawn' };
  if (entry.kind === 'joined') return { ...common, type: 'lead.changed', action: 'merge' };
  if (entry.kind === 'parted') return { ...common, type: 'lead.changed', action: 'split' };
  return { ...common, type: 'lead.changed', action: entry.kind };
};
