import type { Lead } from '@/shared/domain/lead/lead';
import { scheduleOf } from '@/shared/domain/lead/clocks';
import { calendars } from '@/shared/time/published-calendars';
import { contributionOf } from '@/shared/domain/totals/contribution';
import { DAY_MS } from '@/shared/time/shanghai';
import { keysOf } from '@/shared/domain/keys-of';
import { MODES } from '@/shared/tables/modes';
import { SECTORS } from '@/shared/tables/sectors';
import { HOME_TOWN_CODE, TOWNS } from '@/shared/tables/villages';
import type { Random } from '../seed/random';
import type { Prototype } from './prototypes';

/** How the leads are mixed; the same at every size, so that everything grows alike. */
export const MIX = {
  openShare: 0.06,
  keptShare: 0.02,
  historyDays: 330,
  openDays: 40,
  overdueDays: 10,
  aheadDays: 50,
} as const;

/** Ids as the product makes them: of one length and in no order. */
const idOf = (serial: number): string =>
  `${(Math.imul(serial, 2_654_435_761) >>> 0).toString(36).padStart(7, '0')}${serial.toString(36).padStart(25, '0')}`;

/** The prototype with all its dates moved. */
const moved = (lead: Lead, byMs: number): Lead => {
  const move = <D extends Date | null>(date: D): D => (date && new Date(date.getTime() + byMs)) as D;
  const clocks = lead.clocks.map((clock) => ({
    ...clock,
    startedAt: move(clock.startedAt),
    dueAt: move(clock.dueAt),
    stoppedAt: move(clock.stoppedAt),
  }));
  const receivedAt = move(lead.receivedAt);
  return {
    ...lead,
    receivedAt,
    tips: lead.tips.map((tip) => ({ ...tip, at: move(tip.at) })),
    timeline: lead.timeline.map((event) => ({ ...event, at: move(event.at) })),
    ...scheduleOf({ ...lead, clocks, receivedAt, reminded: {} }, receivedAt, calendars),
  };
};

/** A running lead: received lately, its deadline a little before or after `now`. */
const running = (lead: Lead, random: Random, now: number): Lead => {
  const receivedAt = now - random.next() * MIX.openDays * DAY_MS;
  const recent = moved(lead, receivedAt - lead.receivedAt.getTime());
  const dueAt = new Date(now + (random.next() * (MIX.overdueDays + MIX.aheadDays) - MIX.overdueDays) * DAY_MS);
  const clocks = recent.clocks.map((clock) => (clock.stoppedAt === null ? { ...clock, dueAt } : clock));
  return { ...recent, ...scheduleOf({ ...recent, clocks }, new Date(now), calendars) };
};

const placed = (prototype: Prototype, random: Random, now: number, receivedAt: number): Lead =>
  random.next() < MIX.openShare
    ? running(random.pick(prototype.open), random, now)
    : moved(prototype.closed, receivedAt - prototype.closed.receivedAt.getTime());

interface Place {
  serial: number;
  now: number;
  receivedAt: number;
  /** Share of leads that keep the village out. */
  keptShare: number;
}

const SECTOR_KEYS = keysOf(SECTORS);
const MODE_KEYS = keysOf(MODES);

/** The lead as if it had come up in another town: same numbers of villages and units under that town's code. */
const inTown = (lead: Lead, code: string): Lead => {
  const moved = (text: string): string => text.replace(HOME_TOWN_CODE, code);
  return {
    ...lead,
    divisionCode: moved(lead.divisionCode),
    responsibleUnitId: moved(lead.responsibleUnitId),
    holders: lead.holders.map(({ unitId, from }) => ({ unitId: moved(unitId), from })),
    coUnitIds: lead.coUnitIds.map(moved),
    excludedUnitIds: lead.excludedUnitIds.map(moved),
    visibleTo: lead.visibleTo.map(moved),
    dueIn: lead.dueIn.map(moved),
  };
};

/** One lead of the fifteen towns, counted already: `counted` says what the totals hold for it. */
export const makeLead = (
  { usual, kept }: { usual: Prototype[]; kept: Prototype[] },
  random: Random,
  { serial, now, receivedAt, keptShare }: Place,
): Lead => {
  const prototype = random.pick(random.next() < keptShare ? kept : usual);
  const known = placed(prototype, random, now, receivedAt);
  const facts = {
    ...known.facts,
    sector: random.next() < 0.7 ? random.pick(SECTOR_KEYS) : null,
    mode: random.next() < 0.7 ? random.pick(MODE_KEYS) : null,
    amountYuan: random.next() < 0.8 ? random.integer(1, 600) * 10_000 : null,
    people: random.integer(3, 200),
  };
  const _id = idOf(serial);
  const town = TOWNS[serial % TOWNS.length]?.code ?? HOME_TOWN_CODE;
  const lead = inTown({ ...known, _id, tips: known.tips.map((tip) => ({ ...tip, tipId: _id })), facts }, town);
  return { ...lead, counted: contributionOf(lead), dirty: false };
};
