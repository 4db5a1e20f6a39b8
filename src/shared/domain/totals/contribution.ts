import type { Measures } from '../../contract/totals';
import type { LeadStatus } from '../../tables/lead-statuses';
import type { Mode } from '../../tables/modes';
import type { Sector } from '../../tables/sectors';
import { shanghaiMonth } from '../../time/shanghai';
import { keysOf } from '../keys-of';
import type { Lead } from '../lead/lead';
import { recoverySums } from '../lead/recovery';
import { nodesOf } from '../lead/visibility';

/** What one lead adds to the totals; the lead remembers the one last counted, so that counting can be repeated. */
export interface Contribution {
  /** Month of receipt, Shanghai. */
  month: string;
  divisionCode: string;
  status: LeadStatus;
  sector: Sector | null;
  mode: Mode | null;
  /** Sorted; readers in one of these units are not shown the cells this lead adds to. */
  excludedUnitIds: string[];
  measures: Measures;
}

type Countable = Pick<
  Lead,
  'receivedAt' | 'divisionCode' | 'status' | 'excludedUnitIds' | 'facts' | 'mergedInto' | 'key' | 'recovery'
>;

/** null: it is counted with the lead it was taken into. */
export const contributionOf = (lead: Countable): Contribution | null =>
  lead.mergedInto === null ? contributionFrom(lead) : null;

const contributionFrom = (lead: Countable): Contribution => ({
  month: shanghaiMonth(lead.receivedAt),
  divisionCode: lead.divisionCode,
  status: lead.status,
  sector: lead.facts.sector,
  mode: lead.facts.mode,
  excludedUnitIds: [...lead.excludedUnitIds].sort(),
  measures: measuresOf(lead),
});

const measuresOf = ({ facts, key, recovery }: Pick<Countable, 'facts' | 'key' | 'recovery'>): Measures => ({
  leads: 1,
  keyLeads: key ? 1 : 0,
  amountYuan: facts.amountYuan ?? 0,
  people: facts.people ?? 0,
  unpaidYuan: facts.unpaidYuan ?? 0,
  returnedYuan: recoverySums({ recovery, facts }).returnedYuan,
  unknownAmount: facts.amountYuan === null ? 1 : 0,
  unknownPeople: facts.people === null ? 1 : 0,
  unknownUnpaid: facts.unpaidYuan === null ? 1 : 0,
});

export const NO_MEASURES: Measures = {
  leads: 0,
  keyLeads: 0,
  amountYuan: 0,
  people: 0,
  unpaidYuan: 0,
  returnedYuan: 0,
  unknownAmount: 0,
  unknownPeople: 0,
  unknownUnpaid: 0,
};

const NAMES = keysOf(NO_MEASURES);

export const plus = (a: Measures, b: Measures, sign: 1 | -1 = 1): Measures => {
  const sum = { ...a };
  for (const name of NAMES) sum[name] += sign * b[name];
  return sum;
};

/** The nodes of the tree in whose totals a lead counts: village (when known), town, county, city, province. */
export const totalNodes = (divisionCode: string): string[] => nodesOf(divisionCode);
