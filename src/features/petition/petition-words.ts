import type { PetitionRow, PetitionView } from '@/shared/contract/petition-views';
import { keysOf } from '@/shared/domain/keys-of';
import { AID_KINDS, PETITION_CHANNELS, WATCH_LEVELS } from '@/shared/tables/petitions';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { dayNumber } from '@/shared/wording/petition';

/** A table of labels as the options of a choice. */
export const optionsOf = <K extends string>(labels: Readonly<Record<K, string>>): { value: K; label: string }[] =>
  keysOf(labels).map((value) => ({ value, label: labels[value] }));

export const VIEW_LABELS = {
  open: '在办',
  closed: '已办结',
  keyCase: '重点风险案件',
  watch: '重点稳控',
} as const;

/** 来访 · 12人; nothing of what is asked for. */
export const rowTitle = ({ channel, people, division }: PetitionRow): string =>
  [PETITION_CHANNELS[channel], people === null ? '人数不详' : `${people}人`, division].join(' · ');

/** 6月10日收到，第12天，镇社会事务办办理. */
export const rowText = ({ receivedAt, unit }: PetitionRow, now: Date): string =>
  `${receivedInWords(receivedAt, now)}收到，第${dayNumber(receivedAt, now)}天，${unit.name}办理`;

export const receivedInWords = (receivedAt: string, now: Date): string =>
  dateInWords(shanghaiDate(new Date(receivedAt)), shanghaiDate(now).slice(0, 4));

/** 生活 3000元，6月9日. */
export const aidInWords = ({ kind, amountYuan, on }: PetitionView['aid'][number]): string =>
  `${AID_KINDS[kind]}${amountYuan === null ? '' : ` ${moneyInWords(amountYuan)}`}，${dateInWords(on)}`;

/** Tags of the two ledgers. */
export const ledgerTags = ({ keyCase, watch }: Pick<PetitionRow, 'keyCase' | 'watch'>): string[] => [
  ...(keyCase ? ['重点风险案件'] : []),
  ...(watch ? [WATCH_LEVELS[watch]] : []),
];

export const NO_PERSONS = '只写事情，不写姓名、电话、身份证号、住址。几户人家写“某户”就行。';
