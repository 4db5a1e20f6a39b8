import type { TipProgress } from '@/shared/contract/tip';
import { reporterStory } from '@/shared/domain/lead/reporter-story';
import { formatReceipt } from '@/shared/domain/receipt';
import type { Context, Handler } from '../../dispatch/handler';
import { openingsOf } from '../../identity/openings';
import { withdrawalId } from './reporter-step';
import { isOwn, tipByReceipt, type FoundTip } from './own-tip';

/** The story of the lead, and of looks at the reporter's own identity. */
export const progressView = async (
  { ports, caller }: Pick<Context, 'ports' | 'caller'>,
  { lead, before, identity, receipt }: FoundTip,
): Promise<TipProgress> => {
  const story = reporterStory(lead, before, identity._id);
  const tip = lead.tips.find((candidate) => candidate.tipId === identity._id);
  const submittedAt = tip?.at ?? lead.receivedAt;
  const openings = await openingsOf(ports.store, identity._id);
  const steps = [...story.steps, ...openings].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    receipt: formatReceipt(receipt),
    submittedAt: submittedAt.toISOString(),
    ...story,
    steps: steps.map((step) => ({ at: step.at.toISOString(), text: step.text })),
    withdrawn: [...before, lead]
      .flatMap(({ timeline }) => timeline)
      .some((event) => event.id === withdrawalId(identity._id)),
    own: isOwn({ caller }, { identity }),
    account: identity.ownerKey !== null,
    named: tip?.named ?? false,
  };
};

export const tipProgress: Handler<'tip.progress'> = async (context, input) =>
  progressView(context, await tipByReceipt(context, input.receipt));
