import type { LeadFacts } from '../../contract/facts';
import type { Measures } from '../../contract/totals';
import type { LeadStatus } from '../../tables/lead-statuses';
import type { Sector } from '../../tables/sectors';
import { shanghaiMonth } from '../../time/shanghai';
import { nodesOf } from '../lead/visibility';

/** What one lead adds to the totals; the lead remembers the one last counted, so that counting can be repeated. */
export interface Contribution {
  /** Month of receipt, Shanghai. */
  month: string;
  divisionCode: string;
  status: LeadStatus;
  sector: Sector | null;
  /** Sorted; readers in one of these units are not shown the cells this lead adds to. */
  excludedUnitIds: string[];
  measures: Measures;
}

interface Countable {
  receivedAt: Date;
  divisionCode: string;
  status: LeadStatus;
  excludedUnitIds: readonly string[];
  facts: LeadFacts;
  mergedInto: string | null;
}

/** null: it is counted with the lead it was taken into. */
export const contributionOf = (lead: Countable): Contribution | null =>
  lead.mergedInto === null ? contributionFrom(lead) : null;

const contributionFrom = (lead: Countable): Contribution => ({
  month: shanghaiMonth(lead.receivedAt),
  divisionCode: lead.divisionCode,
  status: lead.status,
  sector: lead.facts.sector,
  excludedUnitIds: [...lead.excludedUnitIds].sort(),
  measures: {
    leads: 1,
    amountYuan: lead.facts.amountYuan ?? 0,
    people: lead.facts.people ?? 0,
    unpaidYuan: lead.facts.unpaidYuan ?? 0,
    unknownAmount: lead.facts.amountYuan === null ? 1 : 0,
  },
});

export const NO_MEASURES: Measures = { leads: 0, amountYuan: 0, people: 0, unpaidYuan: 0, unknownAmount: 0 };

export const plus = (a: Measures, b: Measures, sign: 1 | -1 = 1): Measures => ({
  leads: a.leads + sign * b.leads,
  amountYuan: a.amountYuan + sign * b.amountYuan,
  people: a.people + sign * b.people,
  unpaidYuan: a.unpaidYuan + sign * b.unpaidYuan,
  unknownAmount: a.unknownAmount + sign * b.unknownAmount,
});

/** The nodes of the tree in whose totals a lead counts: village (when known), town, county, city, province. */
export const totalNodes = (divisionCode: string): string[] => nodesOf(divisionCode);
