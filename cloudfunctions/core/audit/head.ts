import type { Ports } from '../ports';
import type { AuditEntry } from './chain';

/** Says how far the log reaches, signed: without it nobody would miss entries cut off at the end. */
export interface AuditHead {
  _id: 'head';
  /** `_id` of the last entry known. */
  entryId: string;
  hash: string;
  signature: string;
}

type Needs = Pick<Ports, 'store' | 'keys'>;

const textOf = ({ entryId, hash }: Pick<AuditHead, 'entryId' | 'hash'>): string => `audit-head ${entryId} ${hash}`;

/** Moves the head to a later entry, never back. */
export const raiseHead = async ({ store, keys }: Needs, last: AuditEntry): Promise<void> => {
  const reached = { entryId: last._id, hash: last.hash };
  const head = { ...reached, signature: keys.sign(textOf(reached)) };
  const heads = store.collection('auditHeads');
  if ((await heads.update({ _id: 'head', entryId: { lte: last._id } }, { set: head })) === 1) return;
  await heads.insert({ _id: 'head', ...head });
};

export const isGenuine = (keys: Needs['keys'], head: AuditHead): boolean => keys.verify(textOf(head), head.signature);
