import {
  clockKey,
  dueKey,
  isTicking,
  remindedAfter,
  reminderPlanOf,
  reminderStep,
  scheduleOf,
  settleClocks,
} from '@/shared/domain/lead/clocks';
import type { Lead, LeadClock } from '@/shared/domain/lead/lead';
import { deadlineNotice } from '@/shared/domain/lead/notice-texts';
import type { Ports } from '../ports';
import type { SweepReport } from './sweep';

interface DueStep {
  clock: LeadClock & { dueAt: Date };
  step: number;
}

const dueSteps = ({ calendars }: Ports, lead: Pick<Lead, 'clocks' | 'reminded'>, now: Date): DueStep[] =>
  lead.clocks.filter(isTicking).flatMap((clock) => {
    const step = reminderStep(clock, lead.reminded, now, calendars);
    return step === null || clock.dueAt === null ? [] : [{ clock: { ...clock, dueAt: clock.dueAt }, step }];
  });

const noticeFor = (lead: Lead, { clock, step }: DueStep, now: Date) =>
  deadlineNotice({
    leadId: lead._id,
    key: `${dueKey(clock)}-${step}`,
    run: dueKey(clock),
    unitId: lead.responsibleUnitId,
    roles: [...(reminderPlanOf(clock.kind)[step]?.roles ?? [])],
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
  const clocks = settleClocks(lead.clocks, now, ports.calendars);
  const known = { clocks, reminded: remindedAfter(lead, clocks, now, ports.calendars) };
  const steps = dueSteps(ports, known, now);
  const reminded = {
    ...known.reminded,
    ...Object.fromEntries(steps.map(({ clock, step }) => [clockKey(clock), step + 1])),
  };
  const schedule = scheduleOf({ ...lead, clocks, reminded }, now, ports.calendars);
  const isSettled = clocks.every((clock, index) => clock === lead.clocks[index]);
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
