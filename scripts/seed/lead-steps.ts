import type { LeadView } from '@/shared/contract/lead-views';
import { PEOPLE } from '@/shared/seed/people';
import { shanghaiDate } from '@/shared/time/shanghai';

/** What happens to an invented lead, one step after the other. */
export interface Step {
  procedure: string;
  as: (lead: LeadView) => string;
  afterHours: number;
  /** @param lead as it was on its first day */
  input: (at: Date, lead: LeadView) => object;
}

const handlerOf = (unitId: string): string => {
  const person = PEOPLE.find((candidate) =>
    candidate.posts.some((post) => post.unitId === unitId && ['liaison', 'office', 'countyHost'].includes(post.role)),
  );
  if (!person) throw new RangeError(`nobody handles leads in ${unitId}`);
  return person.id;
};

const unitPerson = (lead: LeadView): string => handlerOf(lead.responsibleUnit.id);

const BEGINNING: readonly Step[] = [
  { procedure: 'lead.accept', as: unitPerson, afterHours: 6, input: () => ({}) },
  {
    procedure: 'lead.verify',
    as: unitPerson,
    afterHours: 24,
    input: () => ({ investigators: ['核查员甲', '核查员乙'], note: '上门走访，了解情况。' }),
  },
  {
    procedure: 'lead.determine',
    as: unitPerson,
    afterHours: 90,
    input: () => ({
      outcome: 'suspected',
      tests: { licence: 'met', promise: 'met', public: 'met' },
      reason: '承诺还本付息、向不特定老人收款，没有相关许可。',
    }),
  },
];

/** What a unit does about a matter that 附件2 will name. */
const KEY: readonly Step[] = [
  {
    procedure: 'lead.markKey',
    as: unitPerson,
    afterHours: 4,
    input: () => ({ reason: '涉及金额大，老人多。' }),
  },
  {
    procedure: 'lead.recordMeasure',
    as: unitPerson,
    afterHours: 12,
    input: (at) => ({
      kind: 'interview',
      part: 'request',
      on: shanghaiDate(at),
      text: '请县里约谈负责人，讲清非法集资的后果。',
    }),
  },
  {
    procedure: 'lead.recordRecovery',
    as: unitPerson,
    afterHours: 72,
    input: (at, { facts }) => ({
      on: shanghaiDate(at),
      returnedYuan: Math.round((facts.unpaidYuan ?? 100_000) * 0.3),
      people: 4,
      note: '负责人先退了一部分。',
    }),
  },
];

const REFERRED: readonly Step[] = [
  {
    procedure: 'lead.refer',
    as: unitPerson,
    afterHours: 30,
    input: (at) => ({
      receivingBody: '县公安局',
      referredOn: shanghaiDate(at),
      reason: '可能达到刑事标准，按规定移送。',
    }),
  },
  {
    procedure: 'lead.close',
    as: unitPerson,
    afterHours: 200,
    input: () => ({
      result: 'referredToPolice',
      reason: '公安机关已经受理。',
      replyToReporter: '已移送公安机关依法办理，谢谢您的提醒。',
    }),
  },
];

const RECTIFIED: Step = {
  procedure: 'lead.close',
  as: unitPerson,
  afterHours: 48,
  input: () => ({
    result: 'rectified',
    reason: '已约谈并拆除宣传，停止收款，后续回访正常。',
    replyToReporter: '该店已撤下宣传、停止收款，我们会继续回访。',
  }),
};

/** From this much on the town lists a matter as 重点. */
const KEY_FROM_YUAN = 3_000_000;

/** The whole way of a lead, were there time for it. */
export const wayOf = (lead: LeadView, isReferred: boolean): readonly Step[] => {
  if (!isReferred) return [...BEGINNING, RECTIFIED];
  return [...BEGINNING, ...((lead.facts.amountYuan ?? 0) >= KEY_FROM_YUAN ? KEY : []), ...REFERRED];
};
