import { takeDueSteps } from '@/shared/domain/clock/due-steps';
import { petitionSchedule } from '@/shared/domain/petition/change-petition';
import { petitionReminders } from '@/shared/domain/petition/notices';
import type { Petition } from '@/shared/domain/petition/petition';
import type { Unit } from '@/shared/tables/units';
import { inChunks } from '../in-chunks';
import type { Ports } from '../ports';
import { keptOutBehind } from '../usecases/case/leads-behind';
import type { Sweep } from './sweep';

const AT_ONCE = 10;

/** One conditional write: of two ticks one reminds, and what was done meanwhile is not reminded of. */
const remind = async (ports: Ports, petition: Petition, units: readonly Unit[], now: Date): Promise<void> => {
  const { clocks, reminded, steps } = takeDueSteps(petition, now, ports.calendars);
  const shut = steps.length === 0 ? [] : [...petition.excludedUnitIds, ...(await keptOutBehind(ports, petition))];
  const notices = steps.flatMap(({ clock, roles, key, run }) =>
    petitionReminders(petition, { key, run, clock: clock.kind, dueAt: clock.dueAt, roles, at: now }, shut, units),
  );
  await ports.store.collection('petitions').update(
    { _id: petition._id, version: petition.version, nextReminderAt: petition.nextReminderAt },
    {
      set: {
        ...petitionSchedule({ ...petition, clocks, reminded }, null, now, ports.calendars),
        ...(notices.length > 0 ? { pendingAt: now } : {}),
      },
      push: { pendingNotices: notices },
    },
  );
};

/** Sweep: petitions whose next reminder has come (C8, E1). Closed ones have none. */
export const remindPetitions: Sweep = async (ports, limit) => {
  const now = ports.clock.now();
  const [petitions, units] = await Promise.all([
    ports.store
      .collection('petitions')
      .find({ nextReminderAt: { lte: now } }, { order: [['nextReminderAt', 'asc']], limit }),
    ports.directory.units(),
  ]);
  await inChunks(petitions, AT_ONCE, (petition) => remind(ports, petition, units, now));
  return { done: petitions.length, more: petitions.length === limit };
};
