import type { Attachment, Lead, LeadEvent } from '@/shared/domain/lead/lead';
import { reporterStepNotices, type ReporterStep } from '@/shared/domain/lead/reporter-notices';
import { withoutMark } from '@/shared/domain/lead/suspected-spam';
import { AppError } from '@/shared/errors/app-error';
import type { Context } from '../../dispatch/handler';
import { tipByReceipt, type FoundTip } from './own-tip';

const REPORTER = { memberId: null, name: '举报人', unitId: null };
const ATTEMPTS = 4;

/** The same for every request: a tip is taken back once. */
export const withdrawalId = (tipId: string): string => `${tipId}-withdrawn`;

/** What the holder of a receipt does to the lead's story. */
interface StoryStep {
  eventId: string;
  kind: Extract<LeadEvent['kind'], 'supplemented' | 'withdrawn'>;
  text: string | null;
  attachments: Attachment[];
  /** What the unit is told. */
  tells: ReporterStep;
  /** The lead whose question is answered, if any. */
  asked?: Lead | null;
  question: Lead['question'];
  /** The tip was taken for one that says nothing; now it says something (B6). */
  clearsMark?: boolean;
}

/**
 * Writes a reporter's step once and tells the unit in the same write. A reporter need not know that somebody works on the
 * lead at the same moment: on a lost race, it tries again.
 * @throws AppError as `tipByReceipt`; BUSY after too many lost races
 */
export const addReporterStep = async (
  context: Context,
  receipt: string,
  stepOn: (found: FoundTip) => StoryStep,
): Promise<FoundTip> => {
  const { ports, now } = context;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await tipByReceipt(context, receipt);
    const { lead } = found;
    const { eventId, kind, text, attachments, tells, asked, question, clearsMark } = stepOn(found);
    if ([...found.before, lead].some(({ timeline }) => timeline.some((event) => event.id === eventId))) return found;
    const event: LeadEvent = {
      id: eventId,
      at: now,
      kind,
      actor: REPORTER,
      text,
      particulars: [],
      attachments,
      tipId: found.identity._id,
    };
    const pendingNotices = reporterStepNotices(lead, tells, asked ?? lead, eventId, now);
    const set = {
      version: lead.version + 1,
      question,
      unaudited: true,
      pendingAt: lead.pendingAt ?? now,
      ...(clearsMark ? withoutMark(lead) : {}),
    };
    const changed = await ports.store
      .collection('leads')
      .update({ _id: lead._id, version: lead.version }, { set, push: { timeline: [event], pendingNotices } });
    if (changed === 1) return { ...found, lead: { ...lead, question, timeline: [...lead.timeline, event] } };
  }
  throw new AppError('BUSY');
};
