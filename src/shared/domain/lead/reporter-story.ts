import { CLOSE_RESULT_LABELS, STATUS_TABLE, type LeadStatus } from '../../tables/lead-statuses';
import { TRANSITIONS, type LeadAction } from '../../tables/lead-transitions';
import type { Lead, LeadEvent } from './lead';

/** What a reporter may read of the story: plain words and dates; no unit's name, no person, no reason. */
export interface ReporterStory {
  statusText: string;
  steps: { at: Date; text: string }[];
  question: string | null;
  result: string | null;
  closed: boolean;
}

const RECEIVED_TEXT = STATUS_TABLE.assigned.reporterText;
const SUPPLEMENTED_TEXT = '收到您补充的情况。';
const WITHDRAWN_TEXT = '您撤回了这条举报。已经收到的情况，办理单位仍要依法核实。';
const ASKED_TEXT = '工作人员想请您补充一件事。';

const statusAfter = (kind: string): LeadStatus | null =>
  kind in TRANSITIONS ? TRANSITIONS[kind as LeadAction].to : null;

const stepText = ({ kind, text }: LeadEvent): string | null => {
  if (kind === 'received') return RECEIVED_TEXT;
  if (kind === 'supplemented') return SUPPLEMENTED_TEXT;
  if (kind === 'withdrawn') return WITHDRAWN_TEXT;
  if (kind === 'ask') return ASKED_TEXT;
  // Written for the reporter, as the reply at the end is.
  if (kind === 'tellReporter') return `答复您：${text ?? ''}`;
  const status = statusAfter(kind);
  return status && kind !== 'assign' ? STATUS_TABLE[status].reporterText : null;
};

/** When the way went on from each lead to the next. */
const joinedAt = (lead: Lead | undefined): Date | undefined =>
  lead?.timeline.filter(({ kind }) => kind === 'joined').at(-1)?.at;

/** A reporter reads on where the work goes on: what happened to the own lead, then what to the one it was taken into. */
const sinceJoined = (path: readonly Lead[], index: number): LeadEvent[] => {
  const since = joinedAt(path[index - 1]);
  const timeline = path[index]?.timeline ?? [];
  return since ? timeline.filter(({ at }) => at >= since) : timeline;
};

/** Nothing of what other reporters of the same matter do: not even that there are any (D1). */
const ownTimeline = (path: readonly Lead[], tipId: string): LeadEvent[] =>
  path.flatMap((_, index) => sinceJoined(path, index)).filter((event) => (event.tipId ?? tipId) === tipId);

/** Whose question waits for this reporter's answer. */
interface Standing {
  text: string | null;
  /** The lead it was put on. */
  asked: Lead | null;
}

const NOTHING: Standing = { text: null, asked: null };
/** Nobody waits for an answer any more. */
const ENDS_QUESTIONS: readonly LeadEvent['kind'][] = ['close', 'dismissSpam'];

/**
 * The question this reporter is to answer, whatever others did about theirs: one that was put before two leads became one
 * may hold what a single reporter said, so it is asked of those alone who reported then (D1).
 * @param path the leads the tip came through, the one that is worked on last
 */
export const standingQuestion = (path: readonly Lead[], tipId: string): Standing =>
  path.reduce<Standing>((before, lead, index) => {
    const events = sinceJoined(path, index);
    // What the routing asks at the very beginning is no event.
    const isAskedLater = events.some(({ kind }) => kind === 'ask');
    const start =
      index === 0 && !isAskedLater && lead.question !== null ? { text: lead.question, asked: lead } : before;
    return events.reduce<Standing>((standing, { kind, text, tipId: by }) => {
      if (kind === 'ask') return { text, asked: lead };
      return ENDS_QUESTIONS.includes(kind) || (kind === 'supplemented' && (by ?? tipId) === tipId) ? NOTHING : standing;
    }, start);
  }, NOTHING);

/** @param before the leads the tip came through, the first one first */
export const reporterStory = (lead: Lead, before: readonly Lead[], tipId: string): ReporterStory => {
  const closed = lead.status === 'closed';
  const path = [...before, lead];
  const question = standingQuestion(path, tipId).text;
  return {
    statusText: question ? '我们想再问您一件事，请补充一下。' : STATUS_TABLE[lead.status].reporterText,
    steps: ownTimeline(path, tipId).flatMap((event) => {
      const text = stepText(event);
      return text ? [{ at: event.at, text }] : [];
    }),
    question,
    result:
      closed && lead.closeResult ? `${CLOSE_RESULT_LABELS[lead.closeResult]}。${lead.replyToReporter ?? ''}` : null,
    closed,
  };
};
