import { COMPANY_STATES, STATES_AT_CLOSE, type CompanyState } from '../../tables/company-states';
import type { CloseResult } from '../../tables/lead-statuses';
import type { Lead } from './lead';

/** What is said of a company against which nothing was found; it stands wherever the lead is shown. */
export const CLEARED = '已核实排除';

/** Whether this end says that nothing was found. */
export const clears = (result: CloseResult | null): boolean => result === 'notEstablished';

/** 处理结果 of 附件2: the state of the company as people have set it, and 已核实排除 above all else; null: nobody has said. */
export const handlingResult = (lead: Pick<Lead, 'companyState' | 'closeResult'>): string | null => {
  if (clears(lead.closeResult)) return CLEARED;
  return lead.companyState && COMPANY_STATES[lead.companyState];
};

/** 企业现状 once a lead has ended so: what people have said of the company stays where the end does not speak against it. */
export const stateAtClose = (result: CloseResult, present: CompanyState | null): CompanyState | null => {
  const [usual, ...others] = STATES_AT_CLOSE[result];
  return usual === undefined || (present && others.includes(present)) ? present : usual;
};
