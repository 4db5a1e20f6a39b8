import { standingQuestion } from '@/shared/domain/lead/reporter-story';
import { addsSense } from '@/shared/domain/lead/suspected-spam';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { readAttachments } from '../../security/attachment-token';
import { addReporterStep } from './reporter-step';
import { progressView } from './tip-progress';

/** Adds a reporter's words or pictures to the story; the same request twice adds them once. */
export const supplementTip: Handler<'tip.supplement'> = async (context, input) => {
  const { ports, caller } = context;
  if (input.text === '' && input.attachments.length === 0) throw new AppError('TIP_EMPTY');
  const attachments = readAttachments(ports.keys, caller.ownerKey, input.attachments);
  const eventId = ports.keys.requestKey(caller.ownerKey, 'tip.supplement', input.requestId);
  const found = await addReporterStep(context, input.receipt, ({ lead, before, identity }) => {
    const { text, asked } = standingQuestion([...before, lead], identity._id);
    return {
      eventId,
      kind: 'supplemented',
      text: input.text || null,
      attachments,
      tells: text === null ? 'supplemented' : 'answered',
      asked,
      // One that was put to others only is still theirs to answer.
      question: asked === lead ? null : lead.question,
      clearsMark: lead.suspectedSpam !== null && addsSense(input.text, attachments),
    };
  });
  return progressView(context, found);
};
