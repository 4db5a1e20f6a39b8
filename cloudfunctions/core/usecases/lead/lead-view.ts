import type { LeadView } from '@/shared/contract/lead-views';
import { isActing } from '@/shared/domain/identity/rights';
import type { Attachment, Lead, LeadEvent } from '@/shared/domain/lead/lead';
import { onlyRecorded, readableStory, readableTips } from '@/shared/domain/lead/readable-parts';
import { allowedActions } from '@/shared/domain/lead/transitions';
import { clears } from '@/shared/domain/lead/cleared';
import { criminalThreshold } from '@/shared/domain/lead/criminal-threshold';
import { TRANSITIONS, type LeadAction, type Relation } from '@/shared/tables/lead-transitions';
import type { Unit } from '@/shared/tables/units';
import { divisionName, unitName } from '../../directory';
import { clockView, majorView, supervisionView } from './clock-view';
import { handlingView } from './handling-view';

const EVENT_LABELS = {
  received: '收到并派单',
  supplemented: '补充材料',
  withdrawn: '举报人撤回',
  reminded: '期限提醒',
  joined: '并入更早的线索',
  parted: '重新单独办理',
} as const;
const eventLabel = (kind: LeadEvent['kind']): string =>
  kind in EVENT_LABELS ? EVENT_LABELS[kind as keyof typeof EVENT_LABELS] : TRANSITIONS[kind as LeadAction].label;

const attachments = (list: readonly Attachment[]) => list.map(({ fileId, kind }) => ({ fileId, kind }));
const iso = (date: Date): string => date.toISOString();

/** Who is kept out, and why, is for those above the units concerned. */
const DISCREET: readonly LeadEvent['kind'][] = ['keepOut', 'letIn'];

const eventText = (event: LeadEvent): string | null =>
  [event.text, ...event.particulars.map(([name, value]) => `${name}：${value}`)].filter(Boolean).join('\n') || null;

/** What staff read of a lead. Reporter data has no place in the type; excluded units are named only to those above. */
export const leadView = (lead: Lead, relations: readonly Relation[], units: readonly Unit[], now: Date): LeadView => ({
  leadId: lead._id,
  version: lead.version,
  status: lead.status,
  urgent: lead.urgent,
  urgency: lead.urgency,
  suspectedSpam: onlyRecorded(relations) ? null : lead.suspectedSpam,
  confidential: lead.confidential,
  supervision: onlyRecorded(relations) ? null : supervisionView(lead, units),
  major: onlyRecorded(relations) ? null : majorView(lead),
  receivedAt: iso(lead.receivedAt),
  channel: lead.channel,
  division: { id: lead.divisionCode, name: divisionName(lead.divisionCode, units) },
  placeText: lead.placeText,
  location: lead.location,
  tips: readableTips(lead, relations).map((tip) => ({
    at: iso(tip.at),
    channel: tip.channel,
    text: tip.text,
    attachments: attachments(tip.attachments),
    ownStake: tip.ownStake,
    named: tip.named,
    onBehalf: tip.onBehalf,
    tipId: tip.tipId,
  })),
  facts: lead.facts,
  ...handlingView(lead, onlyRecorded(relations)),
  suggestions: lead.suggestions,
  route: lead.route,
  responsibleUnit: { id: lead.responsibleUnitId, name: unitName(lead.responsibleUnitId, units) },
  coUnits: lead.coUnitIds.map((id) => ({ id, name: unitName(id, units) })),
  excluded: relations.includes('oversight')
    ? lead.excluded.map(({ unitId, name, why }) => ({ unitId, name, why }))
    : [],
  clocks: lead.clocks.map((clock) => clockView(clock, now)),
  timeline: readableStory(lead, relations).map((event) => ({
    at: iso(event.at),
    kind: event.kind,
    label: eventLabel(event.kind),
    actor: event.actor.name,
    text: DISCREET.includes(event.kind) && !relations.includes('oversight') ? null : eventText(event),
    attachments: attachments(event.attachments),
  })),
  actions: allowedActions(lead, relations, now),
  mayAskIdentity: isActing(relations) && lead.tips.some((tip) => tip.named),
  merged: onlyRecorded(relations)
    ? []
    : lead.merged.map(({ leadId, at, by, reason, tipIds }) => ({
        leadId,
        at: iso(at),
        by: by.name,
        reason,
        tips: tipIds.length,
      })),
  mergedInto: onlyRecorded(relations) ? null : lead.mergedInto,
  // Nothing of the kind is said of a company that was cleared.
  criminalThreshold: clears(lead.closeResult) ? null : criminalThreshold(lead.facts, lead.legalTests),
});
