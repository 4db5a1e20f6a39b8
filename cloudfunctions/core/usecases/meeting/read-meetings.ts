import { PAGE_SIZE } from '@/shared/contract/fields';
import type { Meeting } from '@/shared/domain/meeting/meeting';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { pieceOf } from '../../files/piece-of';
import { READER_ROLES } from '../case/case-post';
import { postWithRole } from '../choose-post';
import { withTakenIn } from '../lead/present-lead';
import { readableLead } from '../lead/readable-lead';
import { findVisiblePage, type Sorting } from '../paging';
import { withoutHiddenMeetings } from './about-meeting';
import { meetingRow, meetingView } from './meeting-view';
import { allMeetingKeys, meetingKeys, readableMeeting } from './readable-meeting';

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

/** So many meetings of one lead are shown: the newest. */
const OF_LEAD_AT_MOST = 50;

/** Those the caller may read, also of what was taken into the lead; without a trace of others. @throws AppError LEAD_NOT_FOUND */
export const meetingsOfLead: Handler<'meeting.ofLead'> = async ({ ports, staff }, { leadId }) => {
  const { lead } = await readableLead(ports, staff, leadId);
  const found = await ports.store
    .collection('meetings')
    .find(
      { leadIds: { in: await withTakenIn(ports, [lead]) }, visibleTo: { in: allMeetingKeys(staff) } },
      { limit: OF_LEAD_AT_MOST },
    );
  const meetings = await withoutHiddenMeetings(ports, staff, found);
  meetings.sort((a, b) => NEWEST_FIRST.keyOf(b) - NEWEST_FIRST.keyOf(a));
  return { meetings: meetings.map(({ _id, heldOn }) => ({ meetingId: _id, heldOn })) };
};

/** @throws AppError NOT_FOUND */
export const readMinutes: Handler<'meeting.readFile'> = async (context, { meetingId, fileId, offset }) => {
  const { attachments } = await readableMeeting(context, meetingId);
  const attached = attachments.find((file) => file.fileId === fileId);
  if (!attached) throw new AppError('NOT_FOUND', { meetingId, fileId });
  return pieceOf(context.ports, attached, offset);
};
