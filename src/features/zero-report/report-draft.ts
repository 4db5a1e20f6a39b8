import type { DutyView } from '@/shared/contract/duty';
import type { Checked } from '@/shared/domain/duty/duty';
import type { Sector } from '@/shared/tables/sectors';
import { countFromText } from '@/shared/wording/format';
import { returnOf } from '@/shared/wording/zero-report';

/** The return as a person fills it in. */
export interface ReportDraft {
  sectors: Sector[];
  places: string;
  /** As typed; empty is none. */
  sites: string;
  note: string;
  /** Leads not to be reported. The others are, also those that come while the form is open. */
  left: string[];
}

export type ReportForm = NonNullable<DutyView['zeroReport']>;

/** Everything the ledger and last month know already: nobody types it again. */
export const reportAtFirst = ({ filing }: Pick<DutyView, 'filing'>, form: ReportForm): ReportDraft => {
  const filed = returnOf(filing);
  const checked = filed?.checked ?? form.lastChecked;
  return {
    sectors: checked?.sectors ?? [],
    places: checked?.places ?? '',
    sites: checked ? String(checked.sites) : '',
    note: filed?.note ?? '',
    left: form.leads.filter(({ chosen }) => !chosen).map(({ leadId }) => leadId),
  };
};

/** null when the number of sites cannot be read. */
export const checkedOf = ({ sectors, places, sites }: ReportDraft): Checked | null => {
  const count = sites.trim() === '' ? 0 : countFromText(sites);
  return count === undefined ? null : { sectors, places, sites: count };
};

export const leadIdsOf = ({ left }: ReportDraft, form: ReportForm): string[] =>
  form.leads.map(({ leadId }) => leadId).filter((leadId) => !left.includes(leadId));
