import { keysOf } from '../keys-of';
import type { Unit } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { changeLead, type LeadPatch } from './change-lead';
import { clockKey, runningClocks } from './clocks';
import type { Merged, TakenField } from './handling';
import { keepUnitOut } from './keep-out';
import type { Actor, Lead, LeadEvent, Suggested } from './lead';
import { mergedNotice } from './merge-notices';
import { mergedKey, visibleTo } from './visibility';

/** A person's decision about two leads. */
export interface Decision {
  eventId: string;
  actor: Actor;
  at: Date;
  reason: string;
}

/** What happens to the lead that stays and to the other one; both are written together. */
export interface TwoPatches {
  kept: LeadPatch;
  other: LeadPatch;
}

/** The one that came first stays, so that first report and month of receipt do not move. */
export const keptFirst = (a: Lead, b: Lead): [kept: Lead, other: Lead] => {
  const order = a.receivedAt.getTime() - b.receivedAt.getTime() || (a._id < b._id ? -1 : 1);
  return order <= 0 ? [a, b] : [b, a];
};

export const byTime = (a: { at: Date }, b: { at: Date }): number => a.at.getTime() - b.at.getTime();

type Access = Pick<
  Lead,
  | 'excluded'
  | 'excludedUnitIds'
  | 'responsibleUnitId'
  | 'coUnitIds'
  | 'visibleTo'
  | 'confidential'
  | 'keptOutLately'
  | 'keptOutAt'
>;

interface KeptOut {
  lead: Lead;
  isMoved: boolean;
  notices: LeadPatch['push']['pendingNotices'];
  keeps: ((notice: Lead['pendingNotices'][number]) => boolean)[];
}

/** Keeps these out, too, one after the other, with the same rules as a late conflict. @throws NobodyLeft */
export const keepOutAll = (
  lead: Lead,
  more: Lead['excluded'],
  { eventId, at }: Pick<Decision, 'eventId' | 'at'>,
  units: readonly Unit[],
): KeptOut => {
  const fresh = more.filter(
    ({ unitId, name }) => !lead.excluded.some((one) => one.unitId === unitId && (unitId !== null || one.name === name)),
  );
  return fresh.reduce<KeptOut>(
    (before, exclusion) => {
      const unit = units.find(({ id }) => id === exclusion.unitId);
      if (!unit) return { ...before, lead: { ...before.lead, excluded: [...before.lead.excluded, exclusion] } };
      const effect = keepUnitOut(before.lead, { unit, why: exclusion.why, at, key: eventId }, units);
      return {
        lead: { ...before.lead, ...effect.set },
        isMoved: before.isMoved || effect.set?.responsibleUnitId !== before.lead.responsibleUnitId,
        notices: [...before.notices, ...(effect.notices ?? [])],
        keeps: [...before.keeps, ...(effect.keepsWaiting ? [effect.keepsWaiting] : [])],
      };
    },
    { lead, isMoved: false, notices: [], keeps: [] },
  );
};

export const accessOf = (lead: Lead): Access => ({
  excluded: lead.excluded,
  excludedUnitIds: lead.excludedUnitIds,
  responsibleUnitId: lead.responsibleUnitId,
  coUnitIds: lead.coUnitIds,
  visibleTo: lead.visibleTo,
  confidential: lead.confidential,
  keptOutLately: lead.keptOutLately,
  keptOutAt: lead.keptOutAt,
});

/** Sums overlap, so they are never added: what is unknown here is taken over, and a larger one is only suggested. */
const takenFacts = (kept: Lead, other: Lead): { facts: Lead['facts']; taken: TakenField[] } => {
  const taken = keysOf(kept.facts).filter((field) => kept.facts[field] === null && other.facts[field] !== null);
  const facts = { ...kept.facts, ...Object.fromEntries(taken.map((field) => [field, other.facts[field]])) };
  return { facts, taken };
};

const SUMS = ['amountYuan', 'people', 'unpaidYuan'] as const;
export const FROM_MERGED = '并入的线索写得更多';
const largerSums = (kept: Lead, other: Lead): Suggested[] =>
  SUMS.flatMap((field) => {
    const [own, more] = [kept.facts[field], other.facts[field]];
    return own !== null && more !== null && more > own
      ? [{ field, value: String(more), approximate: true, text: FROM_MERGED }]
      : [];
  });

export const MARKS = ['key', 'major', 'supervision', 'companyState'] as const;

export const storyEntry = (kind: LeadEvent['kind'], { eventId, at, actor }: Decision): LeadEvent => ({
  id: eventId,
  at,
  kind,
  actor,
  // Nothing of the other lead: whoever reads this one later may be kept out of that.
  text: null,
  particulars: [],
  attachments: [],
});

const asMerged = (lead: Lead): string[] => lead.visibleTo.map(mergedKey);

/**
 * Two leads become one (C5): every tip in the order it came, the clocks of both, everybody kept out of either kept out of
 * the whole. The other one stays as it was, put away, so that a split finds it. Pure. @throws NobodyLeft
 */
export const mergeLeads = (
  kept: Lead,
  other: Lead,
  decision: Decision,
  { units, calendars }: { units: readonly Unit[]; calendars: Calendars },
): TwoPatches => {
  const out = keepOutAll(kept, other.excluded, decision, units);
  const joining = [other.responsibleUnitId, ...other.coUnitIds].filter(
    (id) =>
      id !== out.lead.responsibleUnitId && !out.lead.coUnitIds.includes(id) && !out.lead.excludedUnitIds.includes(id),
  );
  const { facts, taken } = takenFacts(kept, other);
  const marks = MARKS.filter((field) => kept[field] === null && other[field] !== null);
  const known = new Set(kept.clocks.map(clockKey));
  const clocks = runningClocks(other.clocks).filter((clock) => !known.has(clockKey(clock)));
  const entry: Merged = {
    id: decision.eventId,
    leadId: other._id,
    at: decision.at,
    by: decision.actor,
    reason: decision.reason,
    tipIds: other.tips.map(({ tipId }) => tipId),
    status: other.status,
    clockKeys: clocks.map(clockKey),
    coUnitIds: joining,
    taken: [...taken, ...marks, ...(other.urgent && !kept.urgent ? (['urgent'] as const) : [])],
    excludedUnitIds: out.lead.excludedUnitIds,
  };
  const withMarks: Lead = {
    ...out.lead,
    ...Object.fromEntries(marks.map((field) => [field, other[field]])),
    coUnitIds: [...out.lead.coUnitIds, ...joining],
    urgent: kept.urgent || other.urgent,
    suspectedSpam: null,
    tips: [...kept.tips, ...other.tips].sort(byTime),
    facts,
  };
  const whole: Lead = { ...withMarks, visibleTo: visibleTo(withMarks, units) };
  const told = [...new Set([whole.responsibleUnitId, ...joining])];
  const patch = changeLead(
    // State and clocks are still those of before; who may know, the tips and the urgency are those of after.
    { ...whole, responsibleUnitId: kept.responsibleUnitId, pendingNotices: kept.pendingNotices },
    {
      action: 'merge',
      eventId: decision.eventId,
      actor: decision.actor,
      at: decision.at,
      // The other one's name is in no story but its own: after a split it may keep a reader of this one out (C2).
      text: decision.reason,
      set: { ...accessOf(whole), keptOutAt: whole.keptOutAt ?? decision.at },
      onClocks: (own) => [...own, ...clocks],
      ...(out.isMoved ? { alsoAs: 'assign' as const } : {}),
      ...(out.keeps.length > 0 ? { keepsWaiting: (notice) => out.keeps.every((keep) => keep(notice)) } : {}),
      notices: [
        ...out.notices,
        ...told.map((unitId) =>
          mergedNotice({ leadId: kept._id, key: decision.eventId, unitId, urgent: whole.urgent, at: decision.at }),
        ),
      ],
    },
    calendars,
    units,
  );
  const { key, major, supervision, companyState, urgent, suspectedSpam, tips } = whole;
  const own = {
    key,
    major,
    supervision,
    companyState,
    urgent,
    suspectedSpam,
    tips,
    facts,
    urgency: [...kept.urgency, ...other.urgency],
    suggestions: [...kept.suggestions, ...largerSums(kept, other)],
    measures: [...kept.measures, ...other.measures],
    bulletins: [...kept.bulletins, ...other.bulletins],
    merged: [...kept.merged, entry],
  };
  return {
    kept: { ...patch, set: { ...own, ...patch.set } },
    other: {
      set: {
        status: 'merged',
        open: false,
        mergedInto: kept._id,
        visibleTo: asMerged(other),
        nextDueAt: null,
        dueIn: [],
        nextReminderAt: null,
        // What waits for units speaks of a lead that is no longer worked on.
        pendingNotices: other.pendingNotices.filter(({ to }) => to.kind === 'reporter'),
        dirty: true,
        unaudited: true,
      },
      push: {
        timeline: [storyEntry('joined', { ...decision, eventId: `${decision.eventId}-joined` })],
        pendingNotices: [],
      },
    },
  };
};
