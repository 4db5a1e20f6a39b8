import type { Output } from '@/shared/contract';
import { DEMAND_MAX } from '@/shared/contract/petition';
import type { PetitionView } from '@/shared/contract/petition-views';
import { keysOf } from '@/shared/domain/keys-of';
import {
  AID_KINDS,
  type AidKind,
  CHOSEN_RESULTS,
  PETITION_CHANNELS,
  PETITION_RESULTS,
  type PetitionStep,
  WATCH_LEVELS,
  type WatchLevel,
} from '@/shared/tables/petitions';
import { shanghaiDate } from '@/shared/time/shanghai';
import { countFromText } from '@/shared/wording/format';
import { call } from '@/client/call';
import type { CallResult } from '@/client/result';
import { optionsOf } from './petition-words';

/** One field of a step's form; every answer is kept as text. */
export type StepField = { name: string; label: string; help?: string; optional?: boolean } & (
  | { kind: 'text'; max: number }
  | { kind: 'number' | 'date' | 'unit' | 'lead' | 'linkedLead' | 'case' | 'linkedCase' | 'aid' }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
);
export type Answers = Readonly<Record<string, string>>;
interface Common {
  requestId: string;
  petitionId: string;
  version: number;
  openingId: string;
}

export interface StepForm {
  label: string;
  fields: readonly StepField[];
  start?: (petition: PetitionView, today: string) => Answers;
  send: (common: Common, answers: Answers) => Promise<CallResult<Output<'petition.open'>>>;
}

const text = (name: string, label: string, max = 500, help?: string): StepField => ({
  kind: 'text',
  name,
  label,
  max,
  help,
});
const reason = (label = '理由') => text('reason', label);
const at = (answers: Answers, name: string): string => answers[name] ?? '';
const YES_NO = [
  { value: 'yes', label: '列入' },
  { value: 'no', label: '不列入' },
];
const NOT_WATCHED = 'none';
const RESULTS = CHOSEN_RESULTS.map((value) => ({ value, label: PETITION_RESULTS[value] }));

/** The form of every step: what it asks and what it sends. */
export const STEP_FORMS: Readonly<Record<PetitionStep, StepForm>> = {
  tell: {
    label: '告知受理',
    fields: [text('text', '怎么告知的', 500, '当面、电话还是书面，说了什么')],
    send: (common, answers) => call('petition.tell', { ...common, accepted: true, text: at(answers, 'text') }),
  },
  refuse: {
    label: '告知不予受理',
    fields: [text('text', '理由和该走的途径', 500, '比如：已在法院起诉，请等判决')],
    send: (common, answers) => call('petition.tell', { ...common, accepted: false, text: at(answers, 'text') }),
  },
  answer: {
    label: '答复信访人',
    fields: [text('text', '答复的内容', 1000)],
    send: (common, answers) => call('petition.answer', { ...common, text: at(answers, 'text') }),
  },
  close: {
    label: '办结',
    fields: [{ kind: 'choice', name: 'result', label: '结果', options: RESULTS }, reason('说明')],
    send: (common, answers) => {
      const result = CHOSEN_RESULTS.find((each) => each === at(answers, 'result')) ?? 'settled';
      return call('petition.close', { ...common, result, reason: at(answers, 'reason') });
    },
  },
  assign: {
    label: '转交办理单位',
    fields: [{ kind: 'unit', name: 'unitId', label: '交给哪个单位' }, reason()],
    send: (common, answers) =>
      call('petition.assign', { ...common, unitId: at(answers, 'unitId'), reason: at(answers, 'reason') }),
  },
  object: {
    label: '不归本单位，提出异议',
    fields: [reason()],
    send: (common, answers) => call('petition.object', { ...common, reason: at(answers, 'reason') }),
  },
  askExtension: {
    label: '申请延期',
    fields: [{ kind: 'number', name: 'days', label: '延长几天', help: '最多 30 天，由处非办决定' }, reason()],
    send: (common, answers) =>
      call('petition.askExtension', {
        ...common,
        days: countFromText(at(answers, 'days')) ?? 0,
        reason: at(answers, 'reason'),
      }),
  },
  decideExtension: {
    label: '决定延期申请',
    fields: [
      {
        kind: 'choice',
        name: 'approve',
        label: '决定',
        options: [
          { value: 'yes', label: '同意延期' },
          { value: 'no', label: '不同意延期' },
        ],
      },
      reason(),
    ],
    send: (common, answers) =>
      call('petition.decideExtension', {
        ...common,
        approve: at(answers, 'approve') === 'yes',
        reason: at(answers, 'reason'),
      }),
  },
  setLedgers: {
    label: '列入、移出重点台账',
    fields: [
      { kind: 'choice', name: 'keyCase', label: '重点风险案件', options: YES_NO },
      {
        kind: 'choice',
        name: 'watch',
        label: '重点稳控',
        options: [{ value: NOT_WATCHED, label: '不列入' }, ...optionsOf(WATCH_LEVELS)],
      },
      reason(),
    ],
    start: ({ keyCase, watch }) => ({ keyCase: keyCase ? 'yes' : 'no', watch: watch ?? NOT_WATCHED }),
    send: (common, answers) =>
      call('petition.setLedgers', {
        ...common,
        keyCase: at(answers, 'keyCase') === 'yes',
        watch: at(answers, 'watch') in WATCH_LEVELS ? (at(answers, 'watch') as WatchLevel) : null,
        reason: at(answers, 'reason'),
      }),
  },
  recordAid: {
    label: '登记帮扶救济',
    fields: [
      { kind: 'choice', name: 'kind', label: '哪方面', options: optionsOf(AID_KINDS) },
      { kind: 'number', name: 'amountYuan', label: '金额（元）', help: '不是钱款的不填', optional: true },
      { kind: 'date', name: 'on', label: '哪天' },
      { kind: 'text', name: 'note', label: '说明', max: 200, optional: true, help: '不写是给谁的' },
    ],
    start: (_petition, today) => ({ on: today }),
    send: (common, answers) =>
      call('petition.recordAid', {
        ...common,
        kind: (at(answers, 'kind') in AID_KINDS ? at(answers, 'kind') : 'other') as AidKind,
        amountYuan: countFromText(at(answers, 'amountYuan')) ?? null,
        on: at(answers, 'on') || shanghaiDate(new Date()),
        note: at(answers, 'note'),
      }),
  },
  strikeAid: {
    label: '划掉记错的帮扶',
    fields: [{ kind: 'aid', name: 'aidId', label: '哪一次', help: '划掉后不再算数，办理过程里还留着' }, reason()],
    send: (common, answers) =>
      call('petition.strikeAid', { ...common, aidId: at(answers, 'aidId'), reason: at(answers, 'reason') }),
  },
  reopen: {
    label: '办结错了，重新办理',
    fields: [text('reason', '理由', 500, '回到办结以前，期限接着原来的算，中间的日子也算在内')],
    send: (common, answers) => call('petition.reopen', { ...common, reason: at(answers, 'reason') }),
  },
  correct: {
    label: '更正登记的内容',
    fields: [
      { kind: 'choice', name: 'channel', label: '怎么来的', options: optionsOf(PETITION_CHANNELS) },
      { kind: 'date', name: 'receivedOn', label: '哪天收到的', help: '还没告知的，15 天期限跟着重新算' },
      { kind: 'number', name: 'people', label: '来了或签名的有几人', help: '不清楚就空着', optional: true },
      text('demand', '要求解决什么', DEMAND_MAX),
      {
        kind: 'unit',
        name: 'againstUnitIds',
        label: '还反映了哪个单位',
        help: '选出来的单位从现在起看不到这件信访；正由它办的，会转给别的单位。选了就不能再去掉。',
        optional: true,
      },
      reason('为什么更正'),
    ],
    start: ({ channel, receivedAt, people, demand }) => ({
      channel,
      receivedOn: shanghaiDate(new Date(receivedAt)),
      people: people === null ? '' : String(people),
      demand,
    }),
    send: (common, answers) => {
      const channel = keysOf(PETITION_CHANNELS).find((each) => each === at(answers, 'channel')) ?? 'other';
      const against = at(answers, 'againstUnitIds');
      return call('petition.correct', {
        ...common,
        channel,
        receivedOn: at(answers, 'receivedOn'),
        people: countFromText(at(answers, 'people')),
        demand: at(answers, 'demand'),
        againstUnitIds: against ? [against] : [],
        reason: at(answers, 'reason'),
      });
    },
  },
  linkLead: {
    label: '关联线索',
    fields: [{ kind: 'lead', name: 'leadId', label: '哪条线索' }, reason('为什么是同一件事')],
    send: (common, answers) =>
      call('petition.linkLead', { ...common, leadId: at(answers, 'leadId'), reason: at(answers, 'reason') }),
  },
  unlinkLead: {
    label: '取消关联线索',
    fields: [{ kind: 'linkedLead', name: 'leadId', label: '哪条线索' }, reason()],
    send: (common, answers) =>
      call('petition.unlinkLead', { ...common, leadId: at(answers, 'leadId'), reason: at(answers, 'reason') }),
  },
  linkCase: {
    label: '关联陈案',
    fields: [
      { kind: 'case', name: 'caseId', label: '哪件陈案', help: '只列出您看得到、还没化解的' },
      reason('为什么是同一件事'),
    ],
    send: (common, answers) =>
      call('petition.linkCase', { ...common, caseId: at(answers, 'caseId'), reason: at(answers, 'reason') }),
  },
  unlinkCase: {
    label: '取消关联陈案',
    fields: [{ kind: 'linkedCase', name: 'caseId', label: '哪件陈案' }, reason()],
    send: (common, answers) =>
      call('petition.unlinkCase', { ...common, caseId: at(answers, 'caseId'), reason: at(answers, 'reason') }),
  },
  addNote: {
    label: '补充情况',
    fields: [text('text', '做了什么', 1000, '接访、劝解、讲政策，都可以记')],
    send: (common, answers) => call('petition.addNote', { ...common, text: at(answers, 'text') }),
  },
};
