import type { CaseView } from '@/shared/contract/case-views';
import { DAY_MS, shanghaiDate, startOfDay } from '@/shared/time/shanghai';
import { must, type CallAs } from './play-lead';

const OFFICE = '430922112-office-office';
const TOWN = '430922112';
const unit = (name: string): string => `${TOWN}-${name}`;
const HOUR_MS = DAY_MS / 24;
/** The list is frozen after the cases on it were entered, and before what is done about them. */
const ENTERED = 170;
const FROZEN = 165;

interface OldCase {
  name: string;
  startedYear: number;
  amountYuan: number;
  people: number;
  unpaidYuan: number;
  leadUnitId: string;
  /** Steps by how many days ago they were taken. */
  steps: readonly { ago: number; procedure: string; input: (on: string) => object }[];
}

const CASES: readonly OldCase[] = [
  {
    name: '松涛养老公寓案',
    startedYear: 2016,
    amountYuan: 12_000_000,
    people: 230,
    unpaidYuan: 7_600_000,
    leadUnitId: unit('police'),
    steps: [
      {
        ago: 150,
        procedure: 'case.setResponsibility',
        input: () => ({ principle: 'command', unitIds: [unit('office')], body: '' }),
      },
      {
        ago: 149,
        procedure: 'case.setResponsibility',
        input: () => ({ principle: 'investigation', unitIds: [unit('police')], body: '县检察院、县法院' }),
      },
      {
        ago: 96,
        procedure: 'case.recordBulletin',
        input: (on) => ({
          direction: 'sent',
          scope: 'city',
          body: '邻市某区处非办',
          on,
          text: '两处门面在当地，请协助查控。',
        }),
      },
      {
        ago: 41,
        procedure: 'case.recordRecovery',
        input: (on) => ({ on, returnedYuan: 1_500_000, people: 60, note: '拍卖一处门面所得，按比例退还。' }),
      },
    ],
  },
  {
    name: '金穗种养专业合作社案',
    startedYear: 2018,
    amountYuan: 3_600_000,
    people: 88,
    unpaidYuan: 900_000,
    leadUnitId: unit('socialAffairs'),
    steps: [
      {
        ago: 80,
        procedure: 'case.recordRecovery',
        input: (on) => ({ on, returnedYuan: 900_000, people: 31, note: '最后一批社员领到了钱。' }),
      },
      {
        ago: 62,
        procedure: 'case.resolve',
        input: (on) => ({ resolution: 'settled', on, note: '协议清退完毕，社员都签了收条。' }),
      },
    ],
  },
  {
    name: '鼎盛源投资咨询公司案',
    startedYear: 2014,
    amountYuan: 21_500_000,
    people: 410,
    unpaidYuan: 13_200_000,
    leadUnitId: unit('police'),
    steps: [],
  },
];

/** Old cases of the town with what was done about them, and the frozen list the rate is reckoned from (C7). */
export const playCases = async (call: CallAs, now: Date): Promise<void> => {
  const at = (ago: number): Date => new Date(startOfDay(shanghaiDate(now)).getTime() - ago * DAY_MS + 9 * HOUR_MS);
  const ask = <T>(ago: number, procedure: string, requestId: string, input: object): Promise<T> =>
    must<T>(call(OFFICE, at(ago), procedure, { requestId: `seed-${requestId}`, ...input }));
  const entered: CaseView[] = [];
  for (const [index, { steps: _, ...facts }] of CASES.entries())
    entered.push(await ask<CaseView>(ENTERED, 'case.create', `case-${index}`, facts));
  await ask(FROZEN, 'case.freezeBase', 'case-base', {});
  for (const [index, { steps }] of CASES.entries()) {
    let one = entered[index];
    for (const [serial, { ago, procedure, input }] of steps.entries())
      if (one) {
        const { caseId, version } = one;
        const step = { caseId, version, ...input(shanghaiDate(at(ago))) };
        one = await ask<CaseView>(ago, procedure, `case-${index}-${serial}`, step);
      }
  }
};
