import type { Meeting } from '@/shared/domain/meeting/meeting';
import type { Petition } from '@/shared/domain/petition/petition';
import type { Ports } from '../../ports';
import type { Filter } from '../../ports/store';
import { keptOutBehind, mattersAbout } from './leads-behind';

type Marks = Pick<Ports, 'store'>;

/** Tells notices who may not have them now. */
const mark = ({ store }: Marks, which: Filter, keptFrom: readonly string[]) =>
  store.collection('notices').update(which, { set: { keptFrom: [...keptFrom], uncounted: true } });

const markMeeting = async (ports: Marks, meeting: Meeting): Promise<void> => {
  const dutyIds = meeting.tasks.map(({ dutyId }) => dutyId);
  if (dutyIds.length > 0) await mark(ports, { dutyId: { in: dutyIds } }, await keptOutBehind(ports, meeting));
};

/** The notices of a petition: whom it keeps out itself, and whom the leads behind it do. */
export const markPetition = async (ports: Marks, petition: Petition): Promise<void> => {
  const keptFrom = [...new Set([...petition.excludedUnitIds, ...(await keptOutBehind(ports, petition))])];
  await mark(ports, { petitionId: petition._id }, keptFrom);
};

/** Notices about tasks of meetings and about petitions behind which the leads stand: who may not have them follows (C2). */
export const markNoticesBehind = async (ports: Marks, leadIds: readonly string[]): Promise<void> => {
  const { meetings, petitions } = await mattersAbout(ports, leadIds);
  for (const meeting of meetings) await markMeeting(ports, meeting);
  for (const petition of petitions) await markPetition(ports, petition);
};
