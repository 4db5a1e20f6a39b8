import type { LikeReasonView } from '@/shared/contract/lead-look-alikes';

/** Why two texts may mean the same, in words for people. */
const KINDS = {
  mark: '号码或账号一样',
  name: '名字一样或很像',
  // The reading takes for names what may be one, a village's among them: so no more is said than that both have it.
  person: '都提到',
  words: '有一样的说法',
  sum: '钱数一样',
  place: '地方一样',
} as const satisfies Record<LikeReasonView['kind'], string>;

const SHOWN = 5;

export interface ReasonLine {
  label: string;
  words: string;
}

const bare = (text: string): string => text.replace(/^[，。、；“”"！\s]+|[，。、；“”"！\s]+$/gu, '');

/** The weightiest reasons; what is the same in both texts is said once. */
export const reasonLines = (reasons: readonly LikeReasonView[]): ReasonLine[] =>
  reasons.slice(0, SHOWN).map(({ kind, own, other }) => ({
    label: KINDS[kind],
    words: bare(own) === bare(other) ? `“${bare(own)}”` : `“${bare(own)}”和“${bare(other)}”`,
  }));
