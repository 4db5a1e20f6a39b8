import { nodeKey, type Post, unitKey } from '@/shared/domain/lead/visibility';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import { AppError } from '@/shared/errors/app-error';
import type { Staff } from '../../dispatch/caller';
import type { StaffContext } from '../../dispatch/handler';
import { isAbove, READER_ROLES } from '../case/case-post';
import { withoutHiddenMeetings } from './about-meeting';

/** Under which a post finds meetings: those its own unit has a part in, and for those above all of the place. */
export const meetingKeys = (post: Post): string[] => [
  unitKey(post.unitId),
  ...(isAbove(post) ? [nodeKey(post.divisionCode)] : []),
];

export const allMeetingKeys = ({ posts }: Pick<Staff, 'posts'>): string[] =>
  posts.filter(({ role }) => READER_ROLES.includes(role)).flatMap(meetingKeys);

/** @throws AppError NOT_FOUND alike for one that is not there, not the caller's, or about a lead that keeps them out */
export const readableMeeting = async ({ ports, staff }: StaffContext, meetingId: string): Promise<Meeting> => {
  const found = await ports.store
    .collection('meetings')
    .find({ _id: meetingId, visibleTo: { in: allMeetingKeys(staff) } }, { limit: 1 });
  const [meeting] = await withoutHiddenMeetings(ports, staff, found);
  if (!meeting) throw new AppError('NOT_FOUND', { meetingId });
  return meeting;
};
