import type { TemplateKey } from '@/shared/tables/templates';
import type { Notice } from '../collections/documents';
import type { Ports, SendResult } from '../ports';
import { giveBackCredit, takeCredit } from './credits';
import { messageFields } from './message-fields';

/** One WeChat message about one notice, or about several that ring together. */
export interface Bell {
  /** Taken before: nobody else rings for them. */
  notices: readonly Notice[];
  template: TemplateKey;
  page: string;
  fields: Record<string, string>;
}

export interface Account {
  openid: string;
  /** The name under which the person's credits are kept. */
  creditOwner: string;
}

const MINUTE_MS = 60_000;
const ATTEMPTS_MAX = 5;
/** WeChat answers that a later try may not repeat: busy, rate limit, internal error. */
const PASSING_CODES = new Set([-1, 45009, 45011]);
/** 43101: the person has refused or used up the consent. */
const NO_CREDIT_CODE = 43101;

/**
 * Takes a notice before its bell is rung, so of two workers one rings; a worker that dies after taking it loses at most
 * the bell, never the entry in the inbox.
 * @returns the notice as taken; null when somebody else has it
 */
export const takeNotice = async ({ store, clock }: Ports, notice: Notice): Promise<Notice | null> => {
  const taken = {
    deliverAt: null,
    claimedAt: clock.now(),
    delivery: 'sending',
    attempts: notice.attempts + 1,
  } as const;
  const count = await store
    .collection('notices')
    .update({ _id: notice._id, deliverAt: notice.deliverAt }, { set: taken });
  return count === 1 ? { ...notice, ...taken } : null;
};

/** Writes down what became of notices taken before. */
export const finishNotices = async (
  { store }: Ports,
  notices: readonly Notice[],
  set: Partial<Notice>,
): Promise<void> => {
  if (notices.length === 0) return;
  const _id = notices.length === 1 ? (notices[0]?._id ?? '') : { in: notices.map((notice) => notice._id) };
  const uncounted = set.delivery !== 'waiting';
  await store.collection('notices').update({ _id, delivery: 'sending' }, { set: { ...set, uncounted } });
};

/** Offered again at `at`, as if it had not been taken. */
export const putBack = (ports: Ports, notices: readonly Notice[], at: Date): Promise<void> =>
  finishNotices(ports, notices, { delivery: 'waiting', deliverAt: at, claimedAt: null });

/** What is written after an answer: sent, tried again later, or given up with the reason. */
const afterAnswer = (now: Date, attempts: number, { code }: SendResult): Partial<Notice> => {
  if (code === 0) return { delivery: 'sent', resultCode: 0 };
  if (code === NO_CREDIT_CODE) return { delivery: 'noCredit', resultCode: code };
  if (PASSING_CODES.has(code) && attempts < ATTEMPTS_MAX) {
    const deliverAt = new Date(now.getTime() + MINUTE_MS * 2 ** attempts);
    return { delivery: 'waiting', deliverAt, claimedAt: null, resultCode: code };
  }
  return { delivery: 'failed', resultCode: code };
};

/**
 * Rings once for notices that were taken, if the person has agreed to it.
 * @param allowed asked when everything else is ready; false: `ring` has put the notices back or written their end
 */
export const ring = async (
  ports: Ports,
  bell: Bell,
  account: Account | null,
  allowed: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> => {
  const { notices, template, page } = bell;
  const templateId = ports.templateIds[template];
  if (!templateId || !account || !(await takeCredit(ports, account.creditOwner, template))) {
    await finishNotices(ports, notices, { delivery: 'noCredit' });
    return;
  }
  if (!(await allowed())) {
    await giveBackCredit(ports, account.creditOwner, template);
    return;
  }
  const fields = messageFields(template, bell.fields);
  const result = await ports.messages.send({ openid: account.openid, templateId, page, fields });
  // A message WeChat did not take has not used up the person's consent.
  if (PASSING_CODES.has(result.code)) await giveBackCredit(ports, account.creditOwner, template);
  const attempts = Math.max(...notices.map((notice) => notice.attempts));
  await finishNotices(ports, notices, afterAnswer(ports.clock.now(), attempts, result));
};

/** Notices of one audience whose bell is due, oldest first; of one minute, one person's together. */
export const dueNotices = (ports: Ports, audience: Notice['audience'], limit: number): Promise<Notice[]> =>
  ports.store.collection('notices').find(
    { audience, deliverAt: { lte: ports.clock.now() } },
    {
      order: [
        ['deliverAt', 'asc'],
        ['addressee', 'asc'],
      ],
      limit,
    },
  );
