import { takeDueSteps, type DueStep } from '@/shared/domain/clock/due-steps';
import { scheduleOf } from '@/shared/domain/lead/clocks';
import type { Lead } from '@/shared/domain/lead/lead';
import { deadlineNotice } from '@/shared/domain/lead/notice-texts';
import { leadPage } from '@/shared/domain/lead/notices';
import type { Ports } from '../ports';
import type { SweepReport } from './sweep';

const noticeFor = (lead: Lead, { clock, roles, key, run }: DueStep, now: Date) =>
  deadlineNotice({
    about: lead._id,
    page: leadPage(lead._id),
    key,
    run,
    unitId: lead.responsibleUnitId,
    roles: [...roles],
    clock: clock.kind,
    dueAt: clock.dueAt,
    overdue: clock.dueAt <= now,
    urgent: lead.urgent,
    at: now,
  });

/**
 * Fills in due times whose calendar has come, notes those missed, takes the reminder steps that are due and sets the next
 * time; one conditional write, so two ticks remind once.
 */
const remind = async (ports: Ports, lead: Lead): Promise<void> => {
  const now = ports.clock.now();
  const { clocks, reminded, steps, isSettled } = takeDueSteps(lead, now, ports.calendars);
  const schedule = scheduleOf({ ...lead, clocks, reminded }, now, ports.calendars);
  await ports.store.collection('leads').update(
    { _id: lead._id, version: lead.version, nextReminderAt: lead.nextReminderAt },
    {
      set: {
        // Most reminders change no clock: then nothing but the reminders is written.
        ...(isSettled ? { reminded, nextReminderAt: schedule.nextReminderAt } : schedule),
        // A new moment, even if notices wait already: a fan-out under way then sees that there is more to hand out.
        ...(steps.length > 0 ? { pendingAt: now } : {}),
      },
      push: { pendingNotices: steps.map((step) => noticeFor(lead, step, now)) },
    },
  );
};

/** Sweep: leads whose next reminder has come (E1). */
export const remindDeadlines = async (ports: Ports, limit: number): Promise<SweepReport> => {
  const leads = await ports.store
    .collection('leads')
    .find({ nextReminderAt: { lte: ports.clock.now() } }, { order: [['nextReminderAt', 'asc']], limit });
  await Promise.all(leads.map((lead) => remind(ports, lead)));
  return { done: leads.length, more: leads.length === limit };
};
