import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';
import { type About, leadsBehind } from '../case/leads-behind';
import { hiddenLeads } from '../lead/hidden-leads';

/** Meetings without those about a lead that keeps the person out: for them these were not held (C2). */
export const withoutHiddenMeetings = async <T extends About>(
  ports: Ports,
  staff: Pick<Staff, 'posts'>,
  meetings: readonly T[],
): Promise<T[]> => {
  const leads = await leadsBehind(ports, meetings);
  const hidden = await hiddenLeads(ports, staff, leads.flat());
  return meetings.filter((_, at) => !leads[at]?.some((leadId) => hidden.has(leadId)));
};

interface WithTask {
  task: { meetingId: string } | null;
}

/** Duties without the tasks of such meetings. */
export const withoutHiddenTasks = async <T extends WithTask>(
  ports: Ports,
  staff: Pick<Staff, 'posts'>,
  duties: readonly T[],
): Promise<T[]> => {
  const ids = [...new Set(duties.flatMap(({ task }) => task?.meetingId ?? []))];
  if (ids.length === 0) return [...duties];
  const meetings = await ports.store.collection('meetings').find({ _id: { in: ids } }, { limit: ids.length });
  const visible = new Set((await withoutHiddenMeetings(ports, staff, meetings)).map(({ _id }) => _id));
  return duties.filter(({ task }) => task === null || visible.has(task.meetingId));
};
