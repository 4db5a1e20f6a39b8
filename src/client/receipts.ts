import type { Output } from '@/shared/contract';
import { receiptDigits } from '@/shared/wording/format';
import { readStored, store } from '@/platform/storage';

export type Receipt = Output<'tip.submit'>;

const KEY = 'receipts';
/** Older ones are still answered by the server. */
const KEPT = 20;

const all = (): Receipt[] => readStored<Receipt[]>(KEY) ?? [];

/** Kept on the phone, so that the receipt page opens again without network. */
export function keepReceipt(receipt: Receipt): void {
  store(KEY, [receipt, ...all().filter((one) => one.receipt !== receipt.receipt)].slice(0, KEPT));
}

export const findReceipt = (receipt: string): Receipt | undefined =>
  all().find((one) => receiptDigits(one.receipt) === receiptDigits(receipt));
