import { everLinked } from '@/shared/domain/case/change-case';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';
import type { Store } from '../../ports/store';
import { hiddenLeads, unitsKeptOut } from '../lead/hidden-leads';

type About = Pick<Meeting, 'leadIds' | 'caseIds'>;

const AT_ONCE = 1000;

/** Every lead each meeting is about, itself or through an old case that is or was linked with it. */
export const leadsOfMeetings = async (
  { store }: { store: Pick<Store, 'collection'> },
  meetings: readonly About[],
): Promise<string[][]> => {
  const caseIds = [...new Set(meetings.flatMap((meeting) => meeting.caseIds))].slice(0, AT_ONCE);
  const cases =
    caseIds.length === 0 ? [] : await store.collection('cases').find({ _id: { in: caseIds } }, { limit: AT_ONCE });
  const linked = new Map(cases.map((one) => [one._id, everLinked(one)]));
  return meetings.map((meeting) => [
    ...new Set([...meeting.leadIds, ...meeting.caseIds.flatMap((caseId) => linked.get(caseId) ?? [])]),
  ]);
};

/** Meetings without those about a lead that keeps the person out: for them these were not held (C2). */
export const withoutHiddenMeetings = async <T extends About>(
  ports: Ports,
  staff: Pick<Staff, 'posts'>,
  meetings: readonly T[],
): Promise<T[]> => {
  const leads = await leadsOfMeetings(ports, meetings);
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

/** Units that the leads of a meeting keep out now. */
export const keptFromMeeting = async (ports: Pick<Ports, 'store'>, meeting: About): Promise<string[]> => {
  const [leadIds = []] = await leadsOfMeetings(ports, [meeting]);
  return [...(await unitsKeptOut(ports, leadIds))];
};

/** Meetings about any of the leads, itself or through an old case. */
export const meetingsAbout = async (
  { store }: Pick<Ports, 'store'>,
  leadIds: readonly string[],
): Promise<Meeting[]> => {
  const ids = leadIds.slice(0, AT_ONCE);
  const cases = await store.collection('cases').find({ leadIds: { in: ids } }, { limit: AT_ONCE });
  const meetings = store.collection('meetings');
  const [own, throughCases] = await Promise.all([
    meetings.find({ leadIds: { in: ids } }, { limit: AT_ONCE }),
    cases.length === 0 ? [] : meetings.find({ caseIds: { in: cases.map(({ _id }) => _id) } }, { limit: AT_ONCE }),
  ]);
  return [...new Map([...own, ...throughCases].map((meeting) => [meeting._id, meeting])).values()];
};

/** Tells the notices about tasks of such meetings who may not have them. */
export const markTaskNotices = async (ports: Pick<Ports, 'store'>, leadIds: readonly string[]): Promise<void> => {
  for (const meeting of await meetingsAbout(ports, leadIds)) {
    const keptFrom = await keptFromMeeting(ports, meeting);
    const dutyIds = meeting.tasks.map(({ dutyId }) => dutyId);
    if (dutyIds.length > 0)
      await ports.store
        .collection('notices')
        .update({ dutyId: { in: dutyIds } }, { set: { keptFrom, uncounted: true } });
  }
};
