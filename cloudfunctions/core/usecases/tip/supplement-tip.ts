import { reporterStepNotices } from '@/shared/domain/lead/reporter-notices';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { readAttachments } from '../../security/attachment-token';
import { tipByReceipt } from './own-tip';
import { progressView } from './tip-progress';

const REPORTER = { memberId: null, name: '举报人', unitId: null };
const ATTEMPTS = 4;

/** Adds a reporter's words or pictures to the story; the same request twice adds them once. */
export const supplementTip: Handler<'tip.supplement'> = async (context, input) => {
  const { ports, caller, now } = context;
  if (input.text === '' && input.attachments.length === 0) throw new AppError('TIP_EMPTY');
  const attachments = readAttachments(ports.keys, caller.ownerKey, input.attachments);
  const eventId = ports.keys.requestKey(caller.ownerKey, 'tip.supplement', input.requestId);
  // A reporter need not know that somebody works on the lead at the same moment: on a lost race, try again.
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await tipByReceipt(context, input.receipt);
    const { lead } = found;
    if (lead.timeline.some((event) => event.id === eventId)) return progressView(context, found);
    const event = {
      id: eventId,
      at: now,
      kind: 'supplemented' as const,
      actor: REPORTER,
      text: input.text || null,
      particulars: [],
      attachments,
    };
    const step = lead.question === null ? 'supplemented' : 'answered';
    const pendingNotices = reporterStepNotices(lead, step, eventId, now);
    const set = { version: lead.version + 1, question: null, unaudited: true, pendingAt: lead.pendingAt ?? now };
    const changed = await ports.store
      .collection('leads')
      .update({ _id: lead._id, version: lead.version }, { set, push: { timeline: [event], pendingNotices } });
    const supplemented = { ...lead, question: null, timeline: [...lead.timeline, event] };
    if (changed === 1) return progressView(context, { ...found, lead: supplemented });
  }
  throw new AppError('BUSY');
};
