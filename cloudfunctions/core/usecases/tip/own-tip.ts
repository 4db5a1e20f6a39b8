import { parseReceipt } from '@/shared/domain/receipt';
import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Identity } from '../../collections/documents';
import type { Caller } from '../../dispatch/caller';
import type { Context } from '../../dispatch/handler';
import { mergedPath } from '../lead/present-lead';
import { mayTryReceipt, noteWrongReceipt } from './receipt-guard';

export interface FoundTip {
  /** Under which the tip is worked on now. */
  lead: Lead;
  /** Those it came through, if it was taken into others (C5), the first one first. */
  before: Lead[];
  identity: Identity;
  receipt: string;
}

/**
 * 代报: a grid worker saw the receipt on the own screen when filing for somebody, and is not the reporter (B2). Nor is the
 * colleague who took over. The answer never changes, so that it tells nothing of what came later.
 */
const isFiler = async (caller: Caller, lead: Lead, tipId: string): Promise<boolean> => {
  if (!lead.tips.some((tip) => tip.tipId === tipId && tip.onBehalf)) return false;
  const member = await caller.member();
  return member !== null && [lead.timeline[0]?.actor.memberId, lead.recordedBy].includes(member._id);
};

/**
 * The tip behind a receipt, from any WeChat account that holds the number; guessing is limited, but never for one's own.
 * @throws AppError RECEIPT_MALFORMED for a slip of the pen, TOO_MANY_TRIES, RECEIPT_NOT_FOUND, FILED_FOR_SOMEBODY.
 */
export const tipByReceipt = async ({ ports, caller, now }: Context, typed: string): Promise<FoundTip> => {
  const receipt = parseReceipt(typed);
  if (receipt === null) throw new AppError('RECEIPT_MALFORMED');
  const [receiptHash, mayTry] = await Promise.all([ports.keys.receiptHash(receipt), mayTryReceipt(ports, caller, now)]);
  const [identity] = await ports.store.collection('identities').find({ receiptHash }, { limit: 1 });
  if (!mayTry && identity?.ownerKey !== caller.ownerKey) throw new AppError('TOO_MANY_TRIES');
  const first = identity ? await ports.store.collection('leads').get(identity.leadId) : null;
  if (!identity || !first) {
    await noteWrongReceipt(ports, caller, now);
    throw new AppError('RECEIPT_NOT_FOUND');
  }
  if (await isFiler(caller, first, identity._id)) throw new AppError('FILED_FOR_SOMEBODY');
  const path = await mergedPath(ports.store, first);
  return { lead: path.at(-1) ?? first, before: path.slice(0, -1), identity, receipt };
};

/**
 * Whether the holder of the receipt may change or destroy who the reporter is: from the account that sent the tip; where
 * none did (代报), the receipt is all the person has, and enough. What is erased is nobody's.
 */
export const isOwn = ({ caller }: Pick<Context, 'caller'>, { identity }: Pick<FoundTip, 'identity'>): boolean =>
  identity.erasedAt === null && (identity.ownerKey === null || identity.ownerKey === caller.ownerKey);

/** @throws AppError NOT_OWN_TIP */
export const checkOwn = (context: Context, found: FoundTip): void => {
  if (!isOwn(context, found)) throw new AppError('NOT_OWN_TIP');
};
