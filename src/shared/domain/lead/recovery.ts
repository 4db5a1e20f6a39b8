import type { LeadFacts } from '../../contract/facts';
import { percentOf } from '../percent';
import { standing, type Recovery, type RecoveryStep } from './handling';

/**
 * 清退比例, defined once for all screens and 附件2: what was given back, over that plus what is still unpaid now
 * (`facts.unpaidYuan`). Every step takes what it gave back off the unpaid sum, and striking it out puts it back, so that
 * the two never count the same money.
 */
export interface RecoverySums {
  returnedYuan: number;
  /** null: nobody knows what is still unpaid. */
  unpaidYuan: number | null;
  /** Of 100, cut to two decimals: 100 only when nothing is left. null: unknown, or nothing to give back. */
  percent: number | null;
}

const returnedOf = (steps: readonly RecoveryStep[]): number =>
  standing(steps).reduce((sum, { returnedYuan }) => sum + returnedYuan, 0);

/** What money is given back for: a lead, or an old case. */
interface Recovering {
  recovery: Recovery;
  facts: Pick<LeadFacts, 'unpaidYuan'>;
}

export const recoverySums = ({ recovery, facts }: Recovering): RecoverySums => {
  const returnedYuan = returnedOf(recovery.steps);
  const { unpaidYuan } = facts;
  return { returnedYuan, unpaidYuan, percent: unpaidYuan === null ? null : percentOf(returnedYuan, unpaidYuan) };
};

export const withStep = (recovery: Recovery, step: RecoveryStep): Recovery => ({
  state: 'ongoing',
  steps: [...recovery.steps, step],
});
