import type { DutyView, FilingView } from '../contract/duty';
import type { DutyStanding } from '../domain/duty/state';
import type { Checked } from '../domain/duty/duty';
import { SECTORS, type Sector } from '../tables/sectors';
import { dateInWords, shanghaiDate } from '../time/shanghai';
import { timeInWords } from './format';
import { monthInWords } from './totals';

export type ReturnFiling = Extract<FilingView, { kind: 'zeroReport' }>;

/** The monthly return among what a unit may hand in. */
export const returnOf = (filing: FilingView | null): ReturnFiling | null =>
  filing?.kind === 'zeroReport' ? filing : null;

export const sectorsInWords = (sectors: readonly Sector[]): string =>
  sectors.map((sector) => SECTORS[sector].label).join('、');

/** 没有发现线索, 有线索（2 条）. */
export const findingInWords = ({ found, leads }: Pick<ReturnFiling, 'found' | 'leads'>): string => {
  if (!found) return '没有发现线索';
  return leads > 0 ? `有线索（${leads} 条）` : '有线索（还没有登记成条）';
};

/** 养老服务、三农；全村3个组；4 处. */
export const checkedInWords = ({ sectors, places, sites }: Checked): string =>
  [sectorsInWords(sectors), places, sites > 0 ? `${sites} 处` : ''].filter(Boolean).join('；') || '没有填';

const lastDayInWords = (dueAt: string, now: Date): string =>
  dateInWords(shanghaiDate(new Date(Date.parse(dueAt) - 1)), shanghaiDate(now).slice(0, 4));

type Explained = Pick<DutyView, 'dueAt' | 'firstFiledAt' | 'filing'>;

const REASONS: Readonly<Record<DutyStanding, (duty: Explained, now: Date) => string>> = {
  waiting: ({ dueAt }, now) => `还没有报。请在${lastDayInWords(dueAt, now)} 24:00 前报。`,
  missing: ({ dueAt }, now) => `期限是${lastDayInWords(dueAt, now)}，已经过了，还没有报。`,
  zero: (duty) => `按时报的：${findingOf(duty)}。`,
  filed: (duty) => `按时报的：${findingOf(duty)}。`,
  done: () => '按时报的。',
  late: (duty, now) =>
    `期限是${lastDayInWords(duty.dueAt, now)}，${firstTime(duty, now)}才报，所以是迟报。内容：${findingOf(duty)}。`,
  cancelled: () => '单位已经撤并，这一期不用报了。',
};

const findingOf = ({ filing }: Explained): string => {
  const report = returnOf(filing);
  return report ? findingInWords(report) : '没有内容';
};

const firstTime = ({ firstFiledAt }: Explained, now: Date): string =>
  firstFiledAt === null ? '过后' : timeInWords(firstFiledAt, now);

/** Why a return stands as it does, for whoever asks (E2: always explainable). */
export const standingReason = (duty: Explained & Pick<DutyView, 'standing'>, now: Date): string =>
  REASONS[duty.standing](duty, now);

/** 11月, and the year where it is another one. */
export const periodInWords = (period: string, now: Date): string =>
  period.length === 4 ? `${period}年` : monthInWords(period, shanghaiDate(now).slice(0, 4));
