import { MODES } from '../../tables/modes';
import { SECTORS } from '../../tables/sectors';
import type { Lead } from '../lead/lead';
import { bulletinsCell, measuresCell, recoveryCell, resultCell } from './sentences';

/** One lead in 附件2 as it stood at the table's moment; kept as printed, so that an issued table never changes. */
export interface KeyRow {
  leadId: string;
  divisionCode: string;
  company: string;
  sector: string;
  mode: string;
  online: string;
  /** null: unknown, which prints blank and is not zero. */
  amountYuan: number | null;
  people: number | null;
  unpaidYuan: number | null;
  crossRegion: string;
  measures: string;
  recovery: string;
  result: string;
  bulletins: string;
  note: string;
}

/** Note 2 under the table; its 线上、线上 is a slip for 线上、线下. */
export const ONLINE_LABELS = { online: '线上', offline: '线下', both: '线上线下相结合' } as const;
export const crossLabel = (crossRegion: boolean): string => (crossRegion ? '是' : '否');

/** @param note the town's name in a table of several towns, else '' */
export const rowOf = (lead: Lead, note: string): KeyRow => {
  const { facts } = lead;
  return {
    leadId: lead._id,
    divisionCode: lead.divisionCode,
    company: facts.company ?? '',
    sector: facts.sector ? SECTORS[facts.sector].label : '',
    mode: facts.mode ? MODES[facts.mode].label : '',
    online: facts.online ? ONLINE_LABELS[facts.online] : '',
    amountYuan: facts.amountYuan,
    people: facts.people,
    unpaidYuan: facts.unpaidYuan,
    crossRegion: facts.crossRegion === null ? '' : crossLabel(facts.crossRegion),
    measures: measuresCell(lead),
    recovery: recoveryCell(lead),
    result: resultCell(lead),
    bulletins: bulletinsCell(lead),
    note,
  };
};
