import { createHash } from 'node:crypto';
import { cancelDuty } from '@/shared/domain/duty/change-duty';
import { openDuty } from '@/shared/domain/duty/open-duty';
import { lastDayOf, owing, periodAt, periodBefore, type Period } from '@/shared/domain/duty/periods';
import { PERIODIC_KINDS, NOTICE_DAYS, type PeriodicKind } from '@/shared/tables/duties';
import type { Unit } from '@/shared/tables/units';
import { addDays, shanghaiDate } from '@/shared/time/shanghai';
import { inChunks } from '../in-chunks';
import type { DutyOpening } from '../collections/documents';
import type { Ports } from '../ports';
import type { Sweep } from './sweep';

const AT_ONCE = 10;

const openingId = (kind: PeriodicKind, period: Period): string => `${kind}-${period}`;
const fingerprint = (units: readonly Unit[]): string =>
  createHash('sha256')
    .update(units.map((unit) => unit.id).join(' '))
    .digest('base64url');

/** Units that owe the period, in the order of their ids: in force today or, once that is over, on its last day. */
const owingUnits = async ({ directory }: Ports, kind: PeriodicKind, period: Period, now: Date): Promise<Unit[]> => {
  const [today, lastDay] = [shanghaiDate(now), lastDayOf(kind, period)];
  const units = await directory.unitsOn(today < lastDay ? today : lastDay);
  return owing(units, kind, period).sort((a, b) => (a.id < b.id ? -1 : 1));
};

interface Work {
  kind: PeriodicKind;
  period: Period;
  opening: DutyOpening | null;
}

/** A new installation begins with the first period that still leaves people the usual notice. */
const leavesNotice = (kind: PeriodicKind, period: Period, now: Date): boolean =>
  addDays(shanghaiDate(now), NOTICE_DAYS) <= lastDayOf(kind, period);

/**
 * The periods to look after: the one that runs, and the one before it if jobs stood still while it should have been
 * opened – which only an older opening can tell from a new installation.
 */
const periodsToOpen = async ({ store }: Ports, now: Date): Promise<Work[]> => {
  const plans = PERIODIC_KINDS.map((kind) => {
    const period = periodAt(kind, now);
    const before = periodBefore(period);
    return { kind, period, before, earlier: periodBefore(before) };
  });
  const ids = plans.flatMap(({ kind, ...periods }) => Object.values(periods).map((period) => openingId(kind, period)));
  const found = await store.collection('dutyOpenings').find({ _id: { in: ids } }, { limit: ids.length });
  const opening = (kind: PeriodicKind, period: Period) =>
    found.find(({ _id }) => _id === openingId(kind, period)) ?? null;
  return plans.flatMap(({ kind, period, before, earlier }) => {
    const isLaterOne = opening(kind, before) !== null || opening(kind, earlier) !== null;
    const begins = isLaterOne || opening(kind, period) !== null || leavesNotice(kind, period, now);
    return [
      ...(isLaterOne ? [{ kind, period: before, opening: opening(kind, before) }] : []),
      ...(begins ? [{ kind, period, opening: opening(kind, period) }] : []),
    ];
  });
};

/** Units that came to an end by the last day owe nothing more. */
const cancelEnded = async ({ store }: Ports, { kind, period }: Work, owed: readonly Unit[], now: Date) => {
  const open = await store.collection('duties').find({ kind, period, state: 'open' }, { limit: 1000 });
  const inForce = new Set(owed.map((unit) => unit.id));
  await inChunks(
    open.filter((duty) => !inForce.has(duty.unitId)),
    AT_ONCE,
    (duty) =>
      store.collection('duties').update(
        { _id: duty._id, version: duty.version, state: 'open' },
        {
          ...cancelDuty(duty, now),
          inc: { version: 1 },
        },
      ),
  );
};

/** @returns how many duties were looked at, and whether more are to come */
const openPeriod = async (ports: Ports, work: Work, limit: number): Promise<{ done: number; more: boolean }> => {
  const { kind, period, opening } = work;
  const now = ports.clock.now();
  const units = await owingUnits(ports, kind, period, now);
  const print = fingerprint(units);
  if (opening?.units === print && opening.done) return { done: 0, more: false };
  const cursor = opening?.units === print ? opening.cursor : '';
  const piece = units.filter((unit) => unit.id > cursor).slice(0, limit);
  await inChunks(piece, AT_ONCE, (unit) =>
    ports.store.collection('duties').insert(openDuty(kind, unit, period, ports.calendars)),
  );
  const last = piece.at(-1)?.id ?? cursor;
  const done = last === (units.at(-1)?.id ?? '');
  if (done) await cancelEnded(ports, work, units, now);
  const openings = ports.store.collection('dutyOpenings');
  const next = { units: print, cursor: last, done };
  if ((await openings.update({ _id: openingId(kind, period) }, { set: next })) === 0)
    await openings.insert({ _id: openingId(kind, period), ...next });
  return { done: piece.length, more: !done };
};

/** Sweep: opens each period for every unit in force that owes it, and follows units that come and go (E2). */
export const openDuties: Sweep = async (ports, limit) => {
  const report = { done: 0, more: false };
  for (const work of await periodsToOpen(ports, ports.clock.now())) {
    const { done, more } = await openPeriod(ports, work, limit);
    report.done += done;
    report.more ||= more;
  }
  return report;
};
