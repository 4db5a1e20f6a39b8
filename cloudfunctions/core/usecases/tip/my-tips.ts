import { PAGE_SIZE } from '@/shared/contract/fields';
import { firstWords } from '@/shared/domain/first-words';
import { reporterStory } from '@/shared/domain/lead/reporter-story';
import { formatReceipt, receiptFrom } from '@/shared/domain/receipt';
import type { Handler } from '../../dispatch/handler';
import { mergedPath } from '../lead/present-lead';
import { findPage } from '../paging';

const EXCERPT_LENGTH = 30;

/** The caller's own tips, newest first; the receipt is worked out again, it is stored nowhere. */
export const myTips: Handler<'tip.mine'> = async ({ ports, caller }, { cursor, limit = PAGE_SIZE }) => {
  const page = await findPage(
    ports.store.collection('identities'),
    { ownerKey: caller.ownerKey },
    {
      field: 'createdAt',
      direction: 'desc',
      keyOf: (identity) => identity.createdAt.getTime(),
      value: (key) => new Date(key),
    },
    { cursor, limit },
  );
  const leads =
    page.items.length === 0
      ? []
      : await ports.store
          .collection('leads')
          .find({ _id: { in: page.items.map((identity) => identity.leadId) } }, { limit });
  const paths = new Map(
    await Promise.all(leads.map(async (lead) => [lead._id, await mergedPath(ports.store, lead)] as const)),
  );
  const items = page.items.flatMap((identity) => {
    const lead = leads.find((candidate) => candidate._id === identity.leadId);
    const tip = lead?.tips.find((candidate) => candidate.tipId === identity._id);
    if (!lead || !tip) return [];
    const path = paths.get(lead._id) ?? [lead];
    const story = reporterStory(path.at(-1) ?? lead, path.slice(0, -1), tip.tipId);
    return [
      {
        receipt: formatReceipt(receiptFrom(ports.keys.receiptSeed(caller.openid, identity._id))),
        submittedAt: tip.at.toISOString(),
        statusText: story.statusText,
        excerpt: firstWords(tip.text, EXCERPT_LENGTH) || '（照片或录音）',
        needsAnswer: story.question !== null,
      },
    ];
  });
  return { items, nextCursor: page.nextCursor };
};
