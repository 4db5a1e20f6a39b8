import type { TipProgress } from '@/shared/contract/tip';
import { reporterStory } from '@/shared/domain/lead/reporter-story';
import type { Lead } from '@/shared/domain/lead/lead';
import { formatReceipt } from '@/shared/domain/receipt';
import type { Handler } from '../../dispatch/handler';
import { openingsOf } from '../../identity/openings';
import type { Ports } from '../../ports';
import { tipByReceipt } from './own-tip';

/** The story of the lead, and of looks at the reporter's own identity. */
export const progressView = async (
  { store }: Pick<Ports, 'store'>,
  lead: Lead,
  tipId: string,
  receipt: string,
): Promise<TipProgress> => {
  const story = reporterStory(lead);
  const tip = lead.tips.find((candidate) => candidate.tipId === tipId);
  const submittedAt = tip?.at ?? lead.receivedAt;
  const openings = tip?.named ? await openingsOf(store, tipId) : [];
  const steps = [...story.steps, ...openings].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    receipt: formatReceipt(receipt),
    submittedAt: submittedAt.toISOString(),
    ...story,
    steps: steps.map((step) => ({ at: step.at.toISOString(), text: step.text })),
  };
};

export const tipProgress: Handler<'tip.progress'> = async (context, input) => {
  const { lead, identity, receipt } = await tipByReceipt(context, input.receipt);
  return progressView(context.ports, lead, identity._id, receipt);
};
