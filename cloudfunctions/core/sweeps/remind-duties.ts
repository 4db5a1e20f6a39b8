import type { Duty } from '@/shared/domain/duty/duty';
import { dutyNotice } from '@/shared/domain/duty/notice-texts';
import { dueStepOf, nextReminderOf } from '@/shared/domain/duty/open-duty';
import { DUTY_TABLE } from '@/shared/tables/duties';
import { REMINDER_PLANS } from '@/shared/tables/reminder-plans';
import { inChunks } from '../in-chunks';
import type { Ports } from '../ports';
import type { Sweep } from './sweep';

const AT_ONCE = 10;

/** One conditional write: of two ticks one reminds, and what is filed meanwhile is not reminded of. */
const remind = async ({ store, calendars }: Ports, duty: Duty, now: Date): Promise<void> => {
  const step = dueStepOf(duty, now, calendars);
  const reminded = step === null ? duty.reminded : step + 1;
  const roles = step === null ? [] : (REMINDER_PLANS[DUTY_TABLE[duty.kind].reminders][step]?.roles ?? []);
  await store.collection('duties').update(
    { _id: duty._id, version: duty.version, nextReminderAt: duty.nextReminderAt },
    {
      set: {
        reminded,
        nextReminderAt: nextReminderOf({ ...duty, reminded }, calendars),
        ...(step === null ? {} : { pendingAt: now }),
      },
      push: { pendingNotices: step === null ? [] : [dutyNotice({ duty, key: `reminder-${step}`, roles, at: now })] },
    },
  );
};

/** Sweep: duties whose next reminder has come (E1, E2). */
export const remindDuties: Sweep = async (ports, limit) => {
  const now = ports.clock.now();
  const duties = await ports.store
    .collection('duties')
    .find({ nextReminderAt: { lte: now } }, { order: [['nextReminderAt', 'asc']], limit });
  await inChunks(duties, AT_ONCE, (duty) => remind(ports, duty, now));
  return { done: duties.length, more: duties.length === limit };
};
