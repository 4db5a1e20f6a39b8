import { PAGE_SIZE } from '@/shared/contract/fields';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { pieceOf } from '../../files/piece-of';
import { READER_ROLES } from '../case/case-post';
import { findVisiblePage, type Sorting } from '../paging';
import { withoutHiddenMeetings } from './about-meeting';
import { meetingRow, meetingView } from './meeting-view';
import { meetingKeys, readableMeeting } from './readable-meeting';
import { postWithRole } from '../choose-post';

const NEWEST_FIRST: Sorting<Meeting> = {
  field: 'heldDay',
  direction: 'desc',
  keyOf: ({ heldDay }) => heldDay,
  value: (key) => key,
};

/** @throws AppError NOT_FOUND for a post not held */
export const listMeetings: Handler<'meeting.list'> = async ({ ports, staff }, input) => {
  const post = postWithRole(staff, input.post, READER_ROLES);
  const [units, page] = await Promise.all([
    ports.directory.units(),
    findVisiblePage(
      ports.store.collection('meetings'),
      { visibleTo: { in: meetingKeys(post) } },
      NEWEST_FIRST,
      { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
      (rows) => withoutHiddenMeetings(ports, staff, rows),
      (meeting) => meeting,
    ),
  ]);
  return { items: page.items.map((meeting) => meetingRow(meeting, units)), nextCursor: page.nextCursor };
};

/** @throws AppError NOT_FOUND */
export const getMeeting: Handler<'meeting.get'> = async (context, { meetingId }) =>
  meetingView(context, await readableMeeting(context, meetingId));

/** @throws AppError NOT_FOUND */
export const readMinutes: Handler<'meeting.readFile'> = async (context, { meetingId, fileId, offset }) => {
  const { attachments } = await readableMeeting(context, meetingId);
  const attached = attachments.find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { meetingId, fileId });
  return pieceOf(context.ports, attached, offset);
};
