import * as z from 'zod/mini';
import { DUTY_STANDINGS } from '../domain/duty/state';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import type { Role } from '../tables/roles';
import { define } from './define';
import {
  attachmentTokens,
  attachmentView,
  id,
  instant,
  named,
  pageInput,
  pageOf,
  requestId,
  requiredText,
  shanghaiDate,
  text,
  version,
} from './fields';
import { filePiece, pieceOffset } from './file-piece';

/** 联席会议 (C7): recorded by the office and the county, read by leaders and by the units that took part. */
const EDITORS: readonly Role[] = ['office', 'countyHost'];
const READERS: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader', 'countyHost'];

export const MINUTES_MAX = 3000;
export const DECISIONS_MAX = 20;
export const TASKS_MAX = 20;

const task = lazily(() => z.object({ unitId: id(), text: requiredText(300), dueOn: shanghaiDate() }));
const decisions = lazily(() =>
  z._default(z.array(requiredText(300)).check(z.maxLength(DECISIONS_MAX, `最多 ${DECISIONS_MAX} 条`)), []),
);
const place = lazily(() => requiredText(60));
const unitIds = lazily(() => z.array(id()).check(z.minLength(1, '请选参加的单位'), z.maxLength(40, '最多 40 个单位')));
const about = lazily(() => ({
  leadIds: z._default(z.array(id()).check(z.maxLength(10, '最多 10 条线索')), []),
  caseIds: z._default(z.array(id()).check(z.maxLength(10, '最多 10 件陈案')), []),
}));

const meetingRow = lazily(() =>
  z.object({
    meetingId: z.string(),
    heldOn: z.string(),
    place: z.string(),
    division: named(),
    decisions: z.int(),
    tasks: z.int(),
  }),
);
export type MeetingRow = z.infer<ReturnType<typeof meetingRow>>;

export const meetingView = lazily(() =>
  z.object({
    meetingId: z.string(),
    version: z.int(),
    heldOn: z.string(),
    place: z.string(),
    division: named(),
    units: z.array(named()),
    /** What it was about, as far as the reader may open it. */
    leads: z.array(named()),
    cases: z.array(named()),
    minutes: z.string(),
    attachments: z.array(attachmentView()),
    decisions: z.array(z.string()),
    tasks: z.array(
      z.object({
        dutyId: z.string(),
        unit: named(),
        text: z.string(),
        dueOn: z.string(),
        standing: z.enum(keysOf(DUTY_STANDINGS)),
        filedAt: z.nullable(instant()),
        /** How the unit says it was done. */
        note: z.nullable(z.string()),
        /** Taken back before it was done. */
        withdrawn: z.nullable(z.object({ at: instant(), by: z.string(), reason: z.string() })),
        /** The reader may open the task itself. */
        open: z.boolean(),
      }),
    ),
    history: z.array(
      z.object({
        at: instant(),
        kind: z.enum(['recorded', 'corrected', 'taskGiven', 'taskWithdrawn']),
        by: z.string(),
      }),
    ),
    mayEdit: z.boolean(),
  }),
);
export type MeetingView = z.infer<ReturnType<typeof meetingView>>;

export const meeting = {
  'meeting.list': define({
    kind: 'query',
    allow: READERS,
    summary: 'Joint meetings, the newest first: of a place for those above, else those the unit has a part in (C7).',
    input: () => z.object({ ...pageInput(), post: z.optional(z.string().check(z.maxLength(80))) }),
    output: () => pageOf(meetingRow()),
  }),
  'meeting.get': define({
    kind: 'query',
    allow: READERS,
    summary: 'One meeting: minutes, decisions, tasks and where each of them stands (C7).',
    input: () => z.object({ meetingId: id() }),
    output: () => meetingView(),
  }),
  'meeting.ofLead': define({
    kind: 'query',
    allow: READERS,
    summary: 'Joint meetings that dealt with a lead, the newest first, for those who may read both (C7).',
    input: () => z.object({ leadId: id() }),
    output: () => z.object({ meetings: z.array(z.object({ meetingId: z.string(), heldOn: z.string() })) }),
  }),
  'meeting.readFile': define({
    kind: 'query',
    allow: READERS,
    summary: 'A page of the minutes, piece by piece (C7).',
    input: () => z.object({ meetingId: id(), fileId: id(), offset: pieceOffset() }),
    output: () => filePiece(),
  }),
  'meeting.record': define({
    kind: 'command',
    allow: EDITORS,
    perHour: 60,
    summary: 'Record a joint meeting; each task becomes a duty of its unit, with reminders (C7).',
    input: () =>
      z.object({
        requestId: requestId(),
        post: z.optional(z.string().check(z.maxLength(80))),
        heldOn: shanghaiDate(),
        place: place(),
        unitIds: unitIds(),
        ...about(),
        minutes: z._default(text(MINUTES_MAX), ''),
        attachments: z._default(attachmentTokens(), []),
        decisions: decisions(),
        tasks: z._default(z.array(task()).check(z.maxLength(TASKS_MAX, `最多 ${TASKS_MAX} 件`)), []),
      }),
    output: () => meetingView(),
  }),
  'meeting.correct': define({
    kind: 'command',
    allow: EDITORS,
    summary:
      'Correct what was recorded, or add pages that came later; what is left out stays, tasks given stay given (C7).',
    input: () =>
      z.object({
        requestId: requestId(),
        meetingId: id(),
        version: version(),
        heldOn: z.optional(shanghaiDate()),
        place: z.optional(place()),
        unitIds: z.optional(unitIds()),
        minutes: text(MINUTES_MAX),
        /** Added to the pages that are there. */
        attachments: z._default(attachmentTokens(), []),
        decisions: decisions(),
      }),
    output: () => meetingView(),
  }),
  'meeting.giveTask': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Give a unit something to do after the meeting was recorded (C7).',
    input: () => z.object({ requestId: requestId(), meetingId: id(), version: version(), ...task().shape }),
    output: () => meetingView(),
  }),
  'meeting.withdrawTask': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Take back a task before it is done, with a reason; the unit is told once (C7).',
    input: () =>
      z.object({
        requestId: requestId(),
        meetingId: id(),
        version: version(),
        dutyId: id(),
        reason: requiredText(300),
      }),
    output: () => meetingView(),
  }),
};
