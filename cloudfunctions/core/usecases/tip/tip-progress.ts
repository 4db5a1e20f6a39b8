import type { TipProgress } from '@/shared/contract/tip';
import { reporterStory } from '@/shared/domain/lead/reporter-story';
import type { Lead } from '@/shared/domain/lead/lead';
import { formatReceipt } from '@/shared/domain/receipt';
import type { Handler } from '../../dispatch/handler';
import { tipByReceipt } from './own-tip';

export const progressView = (lead: Lead, tipId: string, receipt: string): TipProgress => {
  const story = reporterStory(lead);
  const submittedAt = lead.tips.find((tip) => tip.tipId === tipId)?.at ?? lead.receivedAt;
  return {
    receipt: formatReceipt(receipt),
    submittedAt: submittedAt.toISOString(),
    ...story,
    steps: story.steps.map((step) => ({ at: step.at.toISOString(), text: step.text })),
  };
};

export const tipProgress: Handler<'tip.progress'> = async (context, input) => {
  const { lead, identity, receipt } = await tipByReceipt(context, input.receipt);
  return progressView(lead, identity._id, receipt);
};
