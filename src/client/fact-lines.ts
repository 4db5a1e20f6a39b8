import type { LeadFacts } from '@/shared/contract/facts';
import { MODES } from '@/shared/tables/modes';
import { SECTORS } from '@/shared/tables/sectors';
import { moneyInWords, withCommas } from '@/shared/wording/format';
import { FACT_OPTIONS } from './facts-draft';

const money = (yuan: number | null): string | undefined => (yuan === null ? undefined : moneyInWords(yuan));

/** The facts of 附件2 in words; undefined is unknown. */
export const factLines = (facts: LeadFacts): { label: string; text: string | undefined }[] => [
  { label: '公司或带头人', text: facts.company ?? undefined },
  { label: '行业', text: facts.sector ? SECTORS[facts.sector].label : undefined },
  { label: '集资方式', text: facts.mode ? MODES[facts.mode].label : undefined },
  { label: '线上线下', text: FACT_OPTIONS.online.find((option) => option.value === facts.online)?.label },
  { label: '涉及金额', text: money(facts.amountYuan) },
  { label: '涉及人数', text: facts.people === null ? undefined : `${withCommas(facts.people)}人` },
  { label: '没还的钱', text: money(facts.unpaidYuan) },
  { label: '跨区域', text: facts.crossRegion === null ? undefined : facts.crossRegion ? '是' : '否' },
];
