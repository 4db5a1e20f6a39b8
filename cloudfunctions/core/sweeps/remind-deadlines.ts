import { clockKey, nextReminder, reminderStep, runningClocks } from '@/shared/domain/lead/clocks';
import type { Lead, LeadClock } from '@/shared/domain/lead/lead';
import { deadlineNotice } from '@/shared/domain/lead/notice-texts';
import { REMINDER_PLANS } from '@/shared/tables/reminder-plans';
import type { Ports } from '../ports';
import type { SweepReport } from './sweep';

interface DueStep {
  clock: LeadClock & { dueAt: Date };
  step: number;
}

const dueSteps = ({ calendars }: Ports, lead: Lead, now: Date): DueStep[] =>
  runningClocks(lead.clocks).flatMap((clock) => {
    const step = reminderStep(clock, lead.reminded, now, calendars);
    return step === null || clock.dueAt === null ? [] : [{ clock: { ...clock, dueAt: clock.dueAt }, step }];
  });

const noticeFor = (lead: Lead, { clock, step }: DueStep, now: Date) =>
  deadlineNotice({
    leadId: lead._id,
    key: `${clockKey(clock)}-${step}`,
    run: clockKey(clock),
    unitId: lead.responsibleUnitId,
    roles: [...(REMINDER_PLANS.leadClock[step]?.roles ?? [])],
    clock: clock.kind,
    dueAt: clock.dueAt,
    overdue: clock.dueAt <= now,
    urgent: lead.urgent,
    at: now,
  });

/** Takes the reminder steps that are due now and sets the next time; one conditional write, so two ticks remind once. */
const remind = async (ports: Ports, lead: Lead): Promise<void> => {
  const now = ports.clock.now();
  const steps = dueSteps(ports, lead, now);
  const reminded = {
    ...lead.reminded,
    ...Object.fromEntries(steps.map(({ clock, step }) => [clockKey(clock), step + 1])),
  };
  await ports.store.collection('leads').update(
    { _id: lead._id, version: lead.version, nextReminderAt: lead.nextReminderAt },
    {
      set: {
        reminded,
        nextReminderAt: nextReminder(lead.clocks, reminded, ports.calendars),
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
