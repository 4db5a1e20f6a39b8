import type { ShanghaiDate } from '../../time/shanghai';
import type { Mark } from '../lead/handling';
import type { Actor, Attachment } from '../lead/lead';
import { nodeKey, nodesOf, unitKey } from '../lead/visibility';

/** One thing a unit is given to do; its clock and its filing are a duty's. */
export interface MeetingTask {
  /** The duty's id. */
  dutyId: string;
  unitId: string;
  text: string;
  /** The last day. */
  dueOn: ShanghaiDate;
  /** Taken back before it was done. */
  withdrawn: Mark | null;
}

export interface MeetingEvent {
  /** Made from the request, so that a repeat finds its own. */
  id: string;
  at: Date;
  kind: 'recorded' | 'corrected' | 'taskGiven' | 'taskWithdrawn';
  by: Actor;
}

/** 联席会议: who met about what, what was decided, and what each unit was given to do (C7). */
export interface Meeting {
  _id: string;
  /** Raised by every step; a step names the version it saw. */
  version: number;
  /** The town or county whose office called it. */
  divisionCode: string;
  heldOn: ShanghaiDate;
  /** The day as a number, to sort by: 20260610. */
  heldDay: number;
  place: string;
  /** Units that took part. */
  unitIds: string[];
  /** What it was about; whoever is kept out of one of these leads has no part in it (C2). */
  leadIds: string[];
  caseIds: string[];
  minutes: string;
  attachments: Attachment[];
  decisions: string[];
  tasks: MeetingTask[];
  history: MeetingEvent[];
  /** Scope keys under which posts find it: its units, and the nodes above. */
  visibleTo: string[];
}

export const dayNumber = (date: ShanghaiDate): number => Number(date.replace(/-/g, ''));

/** Units that have a part in it; one whose only task was taken back has none. */
export const partiesOf = ({ unitIds, tasks }: Pick<Meeting, 'unitIds' | 'tasks'>): string[] => [
  ...new Set([...unitIds, ...tasks.flatMap(({ unitId, withdrawn }) => (withdrawn === null ? unitId : []))]),
];

const readers = (meeting: Pick<Meeting, 'divisionCode' | 'unitIds' | 'tasks'>): string[] => [
  ...partiesOf(meeting).map(unitKey),
  ...nodesOf(meeting.divisionCode).map(nodeKey),
];

export const taskId = (meetingId: string, number: number): string => `meetingTask-${meetingId}-${number}`;

type Recorded = Omit<Meeting, 'version' | 'heldDay' | 'history' | 'visibleTo'>;

export const recordMeeting = (meeting: Recorded, event: MeetingEvent): Meeting => ({
  ...meeting,
  version: 1,
  heldDay: dayNumber(meeting.heldOn),
  history: [event],
  visibleTo: readers(meeting),
});

/** The meeting after one step; its readers follow its units, its place in the list its day. Pure. */
export const changeMeeting = (before: Meeting, set: Partial<Meeting>, event: MeetingEvent): Meeting => {
  const after = { ...before, ...set };
  return {
    ...after,
    version: before.version + 1,
    heldDay: dayNumber(after.heldOn),
    visibleTo: readers(after),
    history: [...before.history, event],
  };
};
