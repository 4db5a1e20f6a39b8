import { isExcluded } from '@/shared/domain/lead/visibility';
import { inChunks } from '../in-chunks';
import type { Notice } from '../collections/documents';
import type { Ports, SendResult } from '../ports';
import { messageFields } from './message-fields';
import type { SweepReport } from './sweep';

type Audience = Notice['audience'];

/**
 * Finds the WeChat account of an addressee and the name under which its credits are kept; null: none, `mayNotKnow`: the
 * addressee has been kept out of the lead since (C2).
 */
export type FindAccount = (notice: Notice) => Promise<{ openid: string; creditOwner: string } | null | 'mayNotKnow'>;

export const memberAccount =
  (ports: Ports): FindAccount =>
  async (notice) => {
    const [member, lead] = await Promise.all([
      ports.store.collection('members').get(notice.addressee),
      ports.store.collection('leads').get(notice.leadId),
    ]);
    if (member && lead && isExcluded(lead, member.posts)) return 'mayNotKnow';
    // Nobody rings the bell of a person who has left since.
    return member && member.posts.length > 0 ? { openid: member.openid, creditOwner: member._id } : null;
  };

export const subscriptionId = (creditOwner: string, template: string): string => `${creditOwner}-${template}`;

const MINUTE_MS = 60_000;
const ATTEMPTS_MAX = 5;
/** WeChat answers that a later try may not repeat: busy, rate limit, internal error. */
const PASSING_CODES = new Set([-1, 45009, 45011]);
/** 43101: the person has refused or used up the consent. */
const NO_CREDIT_CODE = 43101;
const AT_ONCE = 10;

const retryAt = (now: Date, attempts: number): Date => new Date(now.getTime() + MINUTE_MS * 2 ** attempts);

/** What is written after an answer: sent, tried again later, or given up with the reason. */
const afterAnswer = (now: Date, attempts: number, { code }: SendResult): Partial<Notice> => {
  if (code === 0) return { delivery: 'sent', resultCode: 0 };
  if (code === NO_CREDIT_CODE) return { delivery: 'noCredit', resultCode: code };
  if (PASSING_CODES.has(code) && attempts < ATTEMPTS_MAX)
    return { delivery: 'waiting', deliverAt: retryAt(now, attempts), claimedAt: null, resultCode: code };
  return { delivery: 'failed', resultCode: code };
};

const takeCredit = async (ports: Ports, creditOwner: string, template: string): Promise<boolean> =>
  (await ports.store
    .collection('subscriptions')
    .update({ _id: subscriptionId(creditOwner, template), credits: { gt: 0 } }, { inc: { credits: -1 } })) === 1;

const giveBackCredit = (ports: Ports, creditOwner: string, template: string): Promise<number> =>
  ports.store
    .collection('subscriptions')
    .update({ _id: subscriptionId(creditOwner, template) }, { inc: { credits: 1 } });

/**
 * Delivers one notice at most once. It is taken before it is sent, so of two workers one sends; and a worker that dies
 * after taking it loses at most the WeChat bell, never the entry in the inbox.
 */
const deliver = async (ports: Ports, notice: Notice, findAccount: FindAccount): Promise<void> => {
  const notices = ports.store.collection('notices');
  const now = ports.clock.now();
  const attempts = notice.attempts + 1;
  const taken = await notices.update(
    { _id: notice._id, deliverAt: notice.deliverAt },
    { set: { deliverAt: null, claimedAt: now, delivery: 'sending', attempts } },
  );
  if (taken !== 1) return;
  const finish = (set: Partial<Notice>) => notices.update({ _id: notice._id, delivery: 'sending' }, { set });
  const templateId = ports.templateIds[notice.template];
  const account = await findAccount(notice);
  if (account === 'mayNotKnow') {
    await finish({ delivery: 'withdrawn' });
    return;
  }
  if (!templateId || !account || !(await takeCredit(ports, account.creditOwner, notice.template))) {
    await finish({ delivery: 'noCredit' });
    return;
  }
  const result = await ports.messages.send({
    openid: account.openid,
    templateId,
    page: notice.page,
    fields: messageFields(notice.template, notice.fields),
  });
  // A message WeChat did not take has not used up the person's consent.
  if (PASSING_CODES.has(result.code)) await giveBackCredit(ports, account.creditOwner, notice.template);
  await finish(afterAnswer(now, attempts, result));
};

const dueNotices = (ports: Ports, audience: Audience, limit: number): Promise<Notice[]> =>
  ports.store
    .collection('notices')
    .find({ audience, deliverAt: { lte: ports.clock.now() } }, { order: [['deliverAt', 'asc']], limit });

const waitingAmong = async (ports: Ports, noticeIds: readonly string[]): Promise<Notice[]> =>
  noticeIds.length === 0
    ? []
    : (await ports.store.collection('notices').find({ _id: { in: noticeIds } }, { limit: noticeIds.length })).filter(
        (notice) => notice.deliverAt !== null,
      );

/** Sweep: rings the WeChat bell for what is due, or for the named notices only. */
export const deliverNotices = async (
  ports: Ports,
  audience: Audience,
  which: { limit: number } | { noticeIds: readonly string[] },
  findAccount: FindAccount = memberAccount(ports),
): Promise<SweepReport> => {
  const due =
    'limit' in which ? await dueNotices(ports, audience, which.limit) : await waitingAmong(ports, which.noticeIds);
  const mine = due.filter((notice) => notice.audience === audience);
  await inChunks(mine, AT_ONCE, (notice) =>
    deliver(ports, notice, findAccount).catch((error: unknown) => ports.log.error('deliver', { audience }, error)),
  );
  return { done: mine.length, more: 'limit' in which && due.length === which.limit };
};

const CLAIM_MS = 10 * MINUTE_MS;

/** Sweep: notices whose worker died between taking and finishing; nobody knows whether the bell rang, so it stays silent. */
export const markLostNotices = async (ports: Ports, limit: number): Promise<SweepReport> => {
  const notices = ports.store.collection('notices');
  const before = new Date(ports.clock.now().getTime() - CLAIM_MS);
  const lost = await notices.find(
    { delivery: 'sending', claimedAt: { lte: before } },
    { order: [['claimedAt', 'asc']], limit },
  );
  for (const notice of lost)
    await notices.update({ _id: notice._id, delivery: 'sending' }, { set: { delivery: 'lost' } });
  return { done: lost.length, more: lost.length === limit };
};
