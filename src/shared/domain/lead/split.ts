import { STATUS_TABLE } from '../../tables/lead-statuses';
import type { Unit } from '../../tables/units';
import type { Calendars } from '../../time/workdays';
import { changeLead, type LeadPatch } from './change-lead';
import { clockKey, remindedAfter, scheduleOf, settleClocks } from './clocks';
import type { Merged } from './handling';
import { heldAfter } from './holders';
import type { Lead, LeadEvent } from './lead';
import {
  accessOf,
  byTime,
  FROM_MERGED,
  keepOutAll,
  type MARKS,
  storyEntry,
  type Decision,
  type TwoPatches,
} from './merge';
import { visibleTo } from './visibility';

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const withoutIds = <T extends { id: string }>(entries: readonly T[], gone: readonly T[]): T[] =>
  entries.filter(({ id }) => !gone.some((one) => one.id === id));

/** Takes back what was filled in from the other lead, unless somebody has changed it since. */
const givenBack = (kept: Lead, other: Lead, { taken }: Merged): Partial<Lead> => {
  const facts = { ...kept.facts };
  const set: Partial<Lead> = {};
  for (const field of taken) {
    if (field === 'urgent') set.urgent = false;
    else if (field in facts) {
      const name = field as keyof Lead['facts'];
      if (isEqual(facts[name], other.facts[name])) Object.assign(facts, { [name]: null });
    } else if (isEqual(kept[field as (typeof MARKS)[number]], other[field as (typeof MARKS)[number]]))
      Object.assign(set, { [field]: null });
  }
  return { ...set, facts };
};

/** The other lead's own entries as they stand by now: answered or struck out while they were kept here. */
const broughtUp = <T extends { id: string }>(entries: readonly T[], kept: readonly T[]): T[] =>
  entries.map((entry) => kept.find(({ id }) => id === entry.id) ?? entry);

/** What the other lead's own reporters did meanwhile belongs to its story, and so do answers to its own measures. */
const ownSteps = ({ timeline }: Lead, { tipIds }: Merged, { timeline: known, measures }: Lead): LeadEvent[] =>
  timeline.filter(
    ({ id, tipId }) =>
      ((tipId !== undefined && tipIds.includes(tipId)) || measures.some(({ answer }) => answer?.id === id)) &&
      !known.some((event) => event.id === id),
  );

/**
 * Undoes a merge (C5): the other lead goes on as it was, its clocks with it, and nothing of it stays but who is kept out
 * here – that the county may lift. Whoever was kept out meanwhile is kept out of both. Pure. @throws NobodyLeft
 */
export const splitLead = (
  kept: Lead,
  other: Lead,
  entry: Merged,
  decision: Decision,
  { units, calendars }: { units: readonly Unit[]; calendars: Calendars },
): TwoPatches => {
  const back = givenBack(kept, other, entry);
  const without: Lead = {
    ...kept,
    ...back,
    tips: kept.tips.filter(({ tipId }) => !entry.tipIds.includes(tipId)),
    coUnitIds: kept.coUnitIds.filter((id) => !entry.coUnitIds.includes(id)),
    measures: withoutIds(kept.measures, other.measures),
    bulletins: withoutIds(kept.bulletins, other.bulletins),
    suggestions: kept.suggestions.filter(({ text }) => text !== FROM_MERGED || kept.merged.length > 1),
    merged: kept.merged.filter(({ leadId }) => leadId !== other._id),
  };
  const patch = changeLead(
    without,
    {
      action: 'split',
      eventId: decision.eventId,
      actor: decision.actor,
      at: decision.at,
      text: decision.reason,
      set: { coUnitIds: without.coUnitIds, visibleTo: visibleTo(without, units) },
      onClocks: (own) => own.filter((clock) => !entry.clockKeys.includes(clockKey(clock))),
    },
    calendars,
    units,
  );
  const { tips, facts, key, major, supervision, companyState, urgent, measures, bulletins, suggestions, merged } =
    without;
  const marks = { key, major, supervision, companyState, urgent };
  const ownParts = { ...marks, tips, facts, measures, bulletins, suggestions, merged };
  return {
    kept: { ...patch, set: { ...ownParts, ...patch.set } },
    other: revived(kept, other, entry, decision, { units, calendars }),
  };
};

/** Tips that came to the lead after its question was put. */
const notAsked = ({ timeline, merged }: Lead): ReadonlySet<string> => {
  const asked = timeline.filter(({ kind }) => kind === 'ask').at(-1);
  return new Set(merged.filter(({ at }) => !asked || at > asked.at).flatMap(({ tipIds }) => tipIds));
};

const revived = (
  kept: Lead,
  other: Lead,
  entry: Merged,
  decision: Decision,
  { units, calendars }: { units: readonly Unit[]; calendars: Calendars },
): LeadPatch => {
  const measures = broughtUp(other.measures, kept.measures);
  const bulletins = broughtUp(other.bulletins, kept.bulletins);
  const steps = ownSteps(kept, entry, { ...other, measures });
  const strangers = notAsked(other);
  const isAnswered = steps.some(({ kind, tipId = '' }) => kind === 'supplemented' && !strangers.has(tipId));
  const later = kept.excluded.filter(({ unitId }) => unitId !== null && !entry.excludedUnitIds.includes(unitId));
  const clocks = settleClocks(other.clocks, decision.at, calendars);
  const asBefore: Lead = {
    ...other,
    status: entry.status,
    open: STATUS_TABLE[entry.status].open,
    mergedInto: null,
    question: isAnswered ? null : other.question,
    visibleTo: visibleTo(other, units),
  };
  const out = keepOutAll(asBefore, later, { ...decision, eventId: `${decision.eventId}-parted` }, units);
  const reminded = remindedAfter(other, clocks, decision.at, calendars);
  return {
    set: {
      ...accessOf(out.lead),
      holders: heldAfter(other, out.lead.responsibleUnitId, decision.at),
      keptOutAt: decision.at,
      status: asBefore.status,
      open: asBefore.open,
      mergedInto: null,
      question: asBefore.question,
      measures,
      bulletins,
      ...scheduleOf({ ...other, clocks, reminded }, decision.at, calendars),
      dirty: true,
      unaudited: true,
      ...(out.notices.length > 0 ? { pendingAt: decision.at } : {}),
    },
    push: {
      timeline: [...steps, storyEntry('parted', { ...decision, eventId: `${decision.eventId}-parted` })].sort(byTime),
      pendingNotices: out.notices,
    },
  };
};
