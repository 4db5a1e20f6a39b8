import { openDuty } from '@/shared/domain/duty/open-duty';
import { OWING_FUNCTIONS } from '@/shared/tables/duties';
import { UNITS } from '@/shared/tables/units';
import { calendars } from '@/shared/time/published-calendars';
import type { Duty } from '@/shared/domain/duty/duty';
import { addDays, addMonths, endOfDay, shanghaiDate } from '@/shared/time/shanghai';

const OWING = UNITS.filter((unit) => OWING_FUNCTIONS.includes(unit.function));

/** Monthly returns nobody has filed yet, each told to remind at `remindAt`; ids say which batch they are of. */
export const makeDuties = (batch: string, count: number, remindAt: Date): Duty[] =>
  Array.from({ length: count }, (_, at) => {
    const unit = OWING[at % OWING.length];
    if (!unit) throw new Error('no unit owes anything');
    const duty = openDuty('zeroReport', unit, addMonths('2010-01', Math.floor(at / OWING.length) % 190), calendars);
    const dueAt = endOfDay(addDays(shanghaiDate(remindAt), 1));
    return { ...duty, _id: `${batch}-${at}`, dueAt, reminded: 0, nextReminderAt: remindAt };
  });
