import type { LeadFacts } from '@/shared/contract/facts';
import { keysOf } from '@/shared/domain/keys-of';
import { type Mode, MODES } from '@/shared/tables/modes';
import { type Sector, SECTORS } from '@/shared/tables/sectors';
import { ONLINE_WORDS } from '@/shared/wording/facts';
import { countFromText, yuanFromWan } from '@/shared/wording/format';

/** The facts of 附件2 as a person types them; money in 万元, an empty text is "not known", which is not zero. */
export interface FactsDraft {
  company: string;
  sector: Sector | undefined;
  mode: Mode | undefined;
  online: 'online' | 'offline' | 'both' | undefined;
  amountWan: string;
  people: string;
  unpaidWan: string;
  crossRegion: 'yes' | 'no' | undefined;
}

export const NO_FACTS_DRAFT: FactsDraft = {
  company: '',
  sector: undefined,
  mode: undefined,
  online: undefined,
  amountWan: '',
  people: '',
  unpaidWan: '',
  crossRegion: undefined,
};

const CROSS_LABELS = { no: '没有跨区域', yes: '跨区域' } as const;

const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>) =>
  keysOf(labels).map((value) => ({ value, label: labels[value] }));

/** Answers to choose from, in the order people know from the table. */
export const FACT_OPTIONS = {
  sectors: keysOf(SECTORS).map((value) => ({ value, label: SECTORS[value].label })),
  modes: keysOf(MODES).map((value) => ({ value, label: MODES[value].label })),
  online: optionsOf(ONLINE_WORDS),
  crossRegion: optionsOf(CROSS_LABELS),
};

export const wanText = (yuan: number | null): string => (yuan === null ? '' : String(yuan / 10_000));

export const draftOfFacts = (facts: LeadFacts): FactsDraft => ({
  company: facts.company ?? '',
  sector: facts.sector ?? undefined,
  mode: facts.mode ?? undefined,
  online: facts.online ?? undefined,
  amountWan: wanText(facts.amountYuan),
  people: facts.people === null ? '' : String(facts.people),
  unpaidWan: wanText(facts.unpaidYuan),
  crossRegion: facts.crossRegion === null ? undefined : facts.crossRegion ? 'yes' : 'no',
});

/** What was typed as the contract wants it. */
export const factsOfDraft = (draft: FactsDraft): LeadFacts => ({
  company: draft.company.trim() || null,
  sector: draft.sector ?? null,
  mode: draft.mode ?? null,
  online: draft.online ?? null,
  amountYuan: yuanFromWan(draft.amountWan) ?? null,
  people: countFromText(draft.people) ?? null,
  unpaidYuan: yuanFromWan(draft.unpaidWan) ?? null,
  crossRegion: draft.crossRegion === undefined ? null : draft.crossRegion === 'yes',
});

/** Only the facts people have given. */
export const knownFacts = (facts: LeadFacts): Partial<LeadFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** Only the facts that differ from `before`. */
export const changedFacts = (before: LeadFacts, after: LeadFacts): Partial<LeadFacts> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field as keyof LeadFacts] !== value));

export type FactsProblems = Partial<Record<keyof FactsDraft, string>>;

/** What can be told before asking the server. */
export function factsProblems(draft: FactsDraft): FactsProblems {
  const unreadable = (typed: string, parse: (text: string) => number | undefined): boolean =>
    typed.trim() !== '' && parse(typed) === undefined;
  return {
    ...(unreadable(draft.amountWan, yuanFromWan) ? { amountWan: '请填数字，比如 5 或 12.5' } : {}),
    ...(unreadable(draft.unpaidWan, yuanFromWan) ? { unpaidWan: '请填数字，比如 5 或 12.5' } : {}),
    ...(unreadable(draft.people, countFromText) ? { people: '请填整数，比如 30' } : {}),
  };
}

/** Field of the contract → field of the form, for the server's remarks. */
export const FACT_FIELDS = {
  company: 'company',
  sector: 'sector',
  mode: 'mode',
  online: 'online',
  amountYuan: 'amountWan',
  people: 'people',
  unpaidYuan: 'unpaidWan',
  crossRegion: 'crossRegion',
} as const satisfies Record<keyof LeadFacts, keyof FactsDraft>;
