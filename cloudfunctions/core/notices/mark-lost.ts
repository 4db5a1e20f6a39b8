import type { Sweep } from '../sweeps/sweep';

const CLAIM_MS = 10 * 60_000;

/** Sweep: notices whose worker died between taking and finishing; nobody knows whether the bell rang, so it stays silent. */
export const markLostNotices: Sweep = async ({ store, clock }, limit) => {
  const notices = store.collection('notices');
  const before = new Date(clock.now().getTime() - CLAIM_MS);
  const lost = await notices.find(
    { delivery: 'sending', claimedAt: { lte: before } },
    { order: [['claimedAt', 'asc']], limit },
  );
  for (const notice of lost)
    await notices.update({ _id: notice._id, delivery: 'sending' }, { set: { delivery: 'lost', uncounted: true } });
  return { done: lost.length, more: lost.length === limit };
};
