import type { Ports } from '../../cloudfunctions/core/ports';
import { inChunks } from '../../cloudfunctions/core/in-chunks';
import { openDuties } from '../../cloudfunctions/core/sweeps/open-duties';
import type { DutyView } from '@/shared/contract/duty';
import { dutyId } from '@/shared/domain/duty/open-duty';
import { keysOf } from '@/shared/domain/keys-of';
import { OWING_FUNCTIONS } from '@/shared/tables/duties';
import { SECTORS } from '@/shared/tables/sectors';
import { UNITS, type Unit } from '@/shared/tables/units';
import { addMonths, DAY_MS, shanghaiMonth, startOfMonth } from '@/shared/time/shanghai';
import { must, type CallAs } from './play-lead';
import { createRandom, type Random } from './random';

const MONTHS_BACK = 3;
const AT_ONCE = 8;
const BATCH = 100;
const HOUR_MS = DAY_MS / 24;
const OFFICE = '430922112-office-office';
const OWING = UNITS.filter((unit) => OWING_FUNCTIONS.includes(unit.function));
const VILLAGE_PLACES = ['全村各组', '村部周边和集镇路口', '全村各组和三家民宿', '老年活动中心、各组屋场'];
const TOWN_PLACES = ['集镇商铺', '辖区内机构', '集镇和园区', '辖区内门店、养老机构'];

/** When a unit files its month: nearly all in time, a few late, one or two never. */
const filesAt = (month: string, random: Random): Date | null => {
  const chance = random.next();
  const day = chance < 0.9 ? random.integer(6, 22) : chance < 0.97 ? random.integer(25, 27) : null;
  return day === null
    ? null
    : new Date(startOfMonth(month).getTime() + (day - 1) * DAY_MS + random.integer(8, 17) * HOUR_MS);
};

interface Return {
  unit: Unit;
  month: string;
  at: Date;
  random: Random;
}

const returnsOf = (month: string, now: Date): Return[] =>
  OWING.flatMap((unit, index) => {
    const random = createRandom(Number(month.replace('-', '')) * 100 + index);
    const at = filesAt(month, random);
    return at && at < now ? [{ unit, month, at, random }] : [];
  });

const file = async (call: CallAs, { unit, month, at, random }: Return): Promise<void> => {
  const liaison = `${unit.id}-liaison`;
  const id = dutyId('zeroReport', unit.id, month);
  const duty = await must<DutyView>(call(liaison, at, 'duty.get', { dutyId: id }));
  const leads = (duty.zeroReport?.leads ?? []).filter(({ receivedAt }) => new Date(receivedAt) < at);
  const found = leads.length > 0;
  await must(
    call(liaison, at, 'zeroReport.file', {
      requestId: `seed-return-${id}`,
      dutyId: id,
      version: duty.version,
      found,
      leadIds: leads.map(({ leadId }) => leadId),
      checked: {
        sectors: keysOf(SECTORS).filter((sector) => sector === 'elderCare' || random.next() < 0.35),
        places: random.pick(unit.function === 'village' ? VILLAGE_PLACES : TOWN_PLACES),
        sites: random.integer(2, 18),
      },
    }),
  );
};

/** In some villages the grid worker had said already that there was nothing. */
const note = async (call: CallAs, month: string, now: Date): Promise<void> => {
  const at = new Date(startOfMonth(month).getTime() + 9 * DAY_MS + 10 * HOUR_MS);
  if (at >= now) return;
  const villages = OWING.filter((unit, index) => unit.function === 'village' && index % 3 === 0);
  await inChunks(villages, AT_ONCE, async (village) => {
    await must(
      call(`${village.id}-gridWorker`, at, 'lead.record', {
        requestId: `seed-note-${village.id}-${month}`,
        channel: 'gridWorker',
        text: '本月走访全村，未发现非法集资线索。',
        divisionCode: village.divisionCode,
      }),
    );
  });
};

/** A quarter of monthly returns up to now, by the product's own sweep and procedures with the clock set back. */
export const playReturns = async (ports: Ports, call: CallAs, now: Date): Promise<void> => {
  for (let back = MONTHS_BACK; back >= 0; back -= 1) {
    const month = addMonths(shanghaiMonth(now), -back);
    const clock = { now: () => startOfMonth(month) };
    while ((await openDuties({ ...ports, clock }, BATCH)).more);
    if (back === 0) await note(call, month, now);
    const returns = returnsOf(month, now);
    const overAt = new Date(startOfMonth(month).getTime() + 23 * DAY_MS);
    const chasedAt = new Date(overAt.getTime() + 9 * HOUR_MS);
    await inChunks(
      returns.filter(({ at }) => at < overAt),
      AT_ONCE,
      (each) => file(call, each),
    );
    if (chasedAt < now)
      await must(call(OFFICE, chasedAt, 'zeroReport.chase', { requestId: `seed-chase-${month}`, month }));
    await inChunks(
      returns.filter(({ at }) => at >= overAt),
      AT_ONCE,
      (each) => file(call, each),
    );
  }
};
