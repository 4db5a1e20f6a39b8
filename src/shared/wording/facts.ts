import type { LeadFacts } from '../contract/facts';
import { MODES } from '../tables/modes';
import { SECTORS } from '../tables/sectors';
import { said, type Words } from './changes';
import { moneyInWords, withCommas } from './format';

/** As people say it; 附件2 prints its own words (F1). */
export const ONLINE_WORDS = { offline: '线下', online: '线上', both: '线上线下都有' } as const;

/** The facts of 附件2 in words, in the order people know from the table. */
export const FACT_WORDS: Words<LeadFacts> = {
  company: ({ company }) => ['公司或带头人', company ?? undefined],
  sector: ({ sector }) => ['行业', said(sector, (known) => SECTORS[known].label)],
  mode: ({ mode }) => ['集资方式', said(mode, (known) => MODES[known].label)],
  online: ({ online }) => ['线上线下', said(online, (known) => ONLINE_WORDS[known])],
  amountYuan: ({ amountYuan }) => ['涉及金额', said(amountYuan, moneyInWords)],
  people: ({ people }) => ['涉及人数', said(people, (known) => `${withCommas(known)}人`)],
  unpaidYuan: ({ unpaidYuan }) => ['没还的钱', said(unpaidYuan, moneyInWords)],
  crossRegion: ({ crossRegion }) => ['跨区域', said(crossRegion, (known) => (known ? '是' : '否'))],
};
