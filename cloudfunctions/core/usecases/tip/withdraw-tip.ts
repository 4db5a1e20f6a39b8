import type { Handler } from '../../dispatch/handler';
import { addReporterStep, withdrawalId } from './reporter-step';
import { progressView } from './tip-progress';

/**
 * The reporter takes the tip back: noted and told to the unit, once. Nothing stops and nothing is deleted, so that nobody
 * gains by pressing a reporter to do it.
 */
export const withdrawTip: Handler<'tip.withdraw'> = async (context, { receipt, reason }) => {
  const found = await addReporterStep(context, receipt, ({ lead, identity }) => ({
    eventId: withdrawalId(identity._id),
    kind: 'withdrawn',
    text: reason || null,
    attachments: [],
    tells: 'withdrawn',
    question: lead.question,
  }));
  return progressView(context, found);
};
