import type { Meeting } from '@/shared/domain/meeting/meeting';
import { AppError } from '@/shared/errors/app-error';
import type { StaffContext } from '../../dispatch/handler';
import { caseKeys } from '../case/readable-case';
import { withoutHiddenMeetings } from './about-meeting';

/** @throws AppError NOT_FOUND alike for one that is not there, not the caller's, or about a lead that keeps them out */
export const readableMeeting = async ({ ports, staff }: StaffContext, meetingId: string): Promise<Meeting> => {
  const found = await ports.store
    .collection('meetings')
    .find({ _id: meetingId, visibleTo: { in: caseKeys(staff) } }, { limit: 1 });
  const [meeting] = await withoutHiddenMeetings(ports, staff, found);
  if (!meeting) throw new AppError('NOT_FOUND', { meetingId });
  return meeting;
};
