import { clears } from '../lead/cleared';
import { criminalThreshold } from '../lead/criminal-threshold';
import type { Lead } from '../lead/lead';

/**
 * What puts one row of 附件2 above another, first difference first. The plan asks for at most 50 rows and no more than
 * that; the order is our proposal: where money can still be lost comes before where it is lost, and larger before smaller.
 */
interface RiskRule {
  /** For the help text beside the table. */
  why: string;
  /** Larger is riskier; unknown counts below nothing. */
  of: (lead: Lead) => number;
}

const orBelow = (value: number | null): number => value ?? -1;

export const RISK_RULES: readonly RiskRule[] = [
  { why: '已核实排除的放最后', of: (lead) => (clears(lead.closeResult) ? 0 : 1) },
  { why: '还在办的在前，已办结的在后', of: ({ open }) => Number(open) },
  { why: '紧急的', of: ({ urgent }) => Number(urgent) },
  {
    why: '金额、人数或未兑付资金可能达到刑事标准的',
    of: ({ facts, legalTests }) => Number(criminalThreshold(facts, legalTests) !== null),
  },
  { why: '未兑付资金多的', of: ({ facts }) => orBelow(facts.unpaidYuan) },
  { why: '涉及金额多的', of: ({ facts }) => orBelow(facts.amountYuan) },
  { why: '涉及人数多的', of: ({ facts }) => orBelow(facts.people) },
  { why: '跨省、市的', of: ({ facts }) => Number(facts.crossRegion === true) },
  { why: '收到早的', of: ({ receivedAt }) => -receivedAt.getTime() },
];

const compare = (a: Lead, b: Lead): number => {
  for (const { of } of RISK_RULES) {
    const difference = of(b) - of(a);
    if (difference !== 0) return difference;
  }
  return a._id < b._id ? -1 : 1;
};

export const byRisk = (leads: readonly Lead[]): Lead[] => [...leads].sort(compare);
