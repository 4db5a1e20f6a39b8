import { keysOf } from '@/shared/domain/keys-of';
import { MODES } from '@/shared/tables/modes';
import { SECTORS } from '@/shared/tables/sectors';
import { moneyInWords } from '@/shared/wording/format';
import type { FactsDraft } from './facts-draft';

/** What the reading found in a text: a field, its value in words or plain numbers, and the words it came from. */
export interface Suggested {
  field: string;
  value: string;
  approximate: boolean;
  text: string;
}

const byLabel = <K extends string>(table: Readonly<Record<K, { label: string }>>, label: string): K | undefined =>
  keysOf(table).find((key) => table[key].label === label);

const ONLINE = { 线上: 'online', 线下: 'offline', 线上线下相结合: 'both' } as const;

interface FieldRow {
  label: string;
  /** How the value is said; as it came by default. */
  say?: (value: string) => string;
  /** What taking it over changes in the form; absent: shown only. */
  take?: (value: string) => Partial<FactsDraft>;
}

const ROWS: Readonly<Record<string, FieldRow>> = {
  company: { label: '公司（店、带头人）', take: (value) => ({ company: value }) },
  sector: { label: '行业', take: (value) => ({ sector: byLabel(SECTORS, value) }) },
  mode: { label: '集资方式', take: (value) => ({ mode: byLabel(MODES, value) }) },
  online: { label: '线上还是线下', take: (value) => ({ online: ONLINE[value as keyof typeof ONLINE] }) },
  amountYuan: {
    label: '涉及金额',
    say: (value) => moneyInWords(Number(value)),
    take: (value) => ({ amountWan: String(Number(value) / 10_000) }),
  },
  people: { label: '涉及人数', say: (value) => `${value}人`, take: (value) => ({ people: value }) },
  crossRegion: { label: '跨区域', take: (value) => ({ crossRegion: value === '是' ? 'yes' : 'no' }) },
  place: { label: '地点' },
};

export interface SuggestionRow {
  id: string;
  label: string;
  value: string;
  /** The words of the text. */
  from: string;
  /** What a tap takes over; undefined where there is nothing to take over or it stands in the form already. */
  patch: Partial<FactsDraft> | undefined;
}

const isThere = (draft: FactsDraft, patch: Partial<FactsDraft>): boolean =>
  Object.entries(patch).every(([field, value]) => draft[field as keyof FactsDraft] === value);

/** Keywords are many and only shown: together they make one row. */
function keywordRow(suggestions: readonly Suggested[]): SuggestionRow[] {
  const found = suggestions.filter((one) => one.field === 'keyword');
  const joined = (pick: (one: Suggested) => string) => [...new Set(found.map(pick))].join('、');
  const row = { id: 'keyword', label: '关键词', value: joined((one) => one.value), from: joined((one) => one.text) };
  return found.length > 0 ? [{ ...row, patch: undefined }] : [];
}

/** Suggestions as rows for people, who decide (requirement B5). */
export function suggestionRows(suggestions: readonly Suggested[], draft: FactsDraft): SuggestionRow[] {
  const facts = suggestions.filter((one) => one.field !== 'keyword');
  const rows = facts.map(({ field, value, approximate, text }) => {
    const row = ROWS[field];
    const patch = row?.take?.(value);
    const useful = patch && Object.values(patch).every((one) => one !== undefined) && !isThere(draft, patch);
    return {
      id: field,
      label: row?.label ?? field,
      value: `${approximate ? '约 ' : ''}${row?.say?.(value) ?? value}`,
      from: text,
      patch: useful ? patch : undefined,
    };
  });
  return [...rows, ...keywordRow(suggestions)];
}
