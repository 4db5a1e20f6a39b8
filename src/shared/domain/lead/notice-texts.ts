import { CLOCK_RULES, type ClockKind } from '../../tables/clock-rules';
import { STATUS_TABLE, type LeadStatus } from '../../tables/lead-statuses';
import type { Role } from '../../tables/roles';
import { shanghaiDateTime } from '../../time/shanghai';
import { leadPage, PROGRESS_PAGE, type PendingNotice } from './notices';

/** One millisecond earlier, so that "24:00 of the 25th" is said as the 25th. */
const lastMoment = (dueAt: Date): string => shanghaiDateTime(new Date(dueAt.getTime() - 1));
/** WeChat's time field wants "2026年11月23日 09:05". */
export const timeField = (instant: Date): string => {
  const [date = '', time = ''] = shanghaiDateTime(instant).split(' ');
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日 ${time}`;
};
export const dueField = (dueAt: Date | null, at: Date): string => timeField(dueAt ? new Date(dueAt.getTime() - 1) : at);
export const dueWords = (dueAt: Date | null): string => (dueAt ? `请在 ${lastMoment(dueAt)} 前` : '请尽快');

const UNIT_ROLES: Role[] = ['liaison', 'office', 'countyHost'];
const URGENT_UNIT_ROLES: Role[] = [...UNIT_ROLES, 'unitHead'];

interface AssignedInput {
  leadId: string;
  /** Names the change that causes the notice; the same change never makes a second one. */
  key: string;
  unitId: string;
  urgent: boolean;
  dueAt: Date | null;
  at: Date;
}

export const assignedNotice = ({ leadId, key, unitId, urgent, dueAt, at }: AssignedInput): PendingNotice => ({
  id: `${leadId}-${key}-assigned`,
  to: { kind: 'unit', unitId, roles: urgent ? URGENT_UNIT_ROLES : UNIT_ROLES },
  title: urgent ? '紧急线索交给您单位' : '有一条新线索交给您单位',
  body: `${dueWords(dueAt)}受理或退回。`,
  page: leadPage(leadId),
  urgent,
  template: 'leadAssigned',
  fields: {
    thing1: urgent ? '紧急线索待受理' : '新线索待受理',
    phrase2: urgent ? '紧急' : '一般',
    time3: dueField(dueAt, at),
    thing4: '请进入小程序查看并受理',
  },
  at,
});

interface ReturnedInput {
  leadId: string;
  key: string;
  divisionCode: string;
  urgent: boolean;
  dueAt: Date | null;
  at: Date;
}

export const returnedNotice = ({ leadId, key, divisionCode, urgent, dueAt, at }: ReturnedInput): PendingNotice => ({
  id: `${leadId}-${key}-returned`,
  to: { kind: 'division', divisionCode, roles: ['office', 'countyHost'] },
  title: '有一条线索被退回，需要重派',
  body: `${dueWords(dueAt)}重新确定责任单位。`,
  page: leadPage(leadId),
  urgent,
  template: 'leadAssigned',
  fields: {
    thing1: '线索被退回待重派',
    phrase2: urgent ? '紧急' : '一般',
    time3: dueField(dueAt, at),
    thing4: '请进入小程序重新派单',
  },
  at,
});

/** To the office above, when the one below may no longer know: the unit in charge stays. */
export const overseenNotice = (input: {
  leadId: string;
  key: string;
  divisionCode: string;
  urgent: boolean;
  at: Date;
}): PendingNotice => ({
  id: `${input.leadId}-${input.key}-overseen`,
  to: { kind: 'division', divisionCode: input.divisionCode, roles: ['office', 'countyHost'] },
  title: '有一条线索转由您单位督办',
  body: '下级单位按规定回避，请看看办理情况。',
  page: leadPage(input.leadId),
  urgent: input.urgent,
  template: 'leadAssigned',
  fields: {
    thing1: '线索转由您单位督办',
    phrase2: input.urgent ? '紧急' : '一般',
    time3: timeField(input.at),
    thing4: '请进入小程序查看',
  },
  at: input.at,
});

interface DeadlineInput {
  /** Id of what the deadline is about, and where it is opened. */
  about: string;
  page: string;
  key: string;
  /** The run of the clock; its end settles the matter. */
  run: string;
  unitId: string;
  roles: Role[];
  clock: ClockKind;
  dueAt: Date;
  overdue: boolean;
  urgent: boolean;
  at: Date;
}

export const deadlineNotice = ({
  about,
  page,
  key,
  run,
  unitId,
  roles,
  clock,
  dueAt,
  overdue,
  urgent,
  at,
}: DeadlineInput): PendingNotice => ({
  id: `${about}-${key}-deadline`,
  to: { kind: 'unit', unitId, roles: [...roles, 'office', 'countyHost'] },
  title: overdue ? `${CLOCK_RULES[clock].label}已过` : `${CLOCK_RULES[clock].label}快到了`,
  body: overdue ? `期限是 ${lastMoment(dueAt)}，请马上办理并说明原因。` : `${dueWords(dueAt)}办理。`,
  page,
  urgent,
  clock: run,
  template: 'deadline',
  fields: {
    thing1: CLOCK_RULES[clock].label,
    time2: timeField(new Date(dueAt.getTime() - 1)),
    thing3: overdue ? '已超期，请马上办理' : '快到期了，请抓紧办理',
  },
  at,
});

/** Four characters at most fit WeChat's phrase field. */
const PROGRESS_PHRASES = {
  assigned: '已收到',
  returned: '转办中',
  accepted: '已受理',
  verifying: '核实中',
  determined: '处理中',
  referred: '已移送',
  closed: '已办完',
  merged: '办理中',
} as const satisfies Record<LeadStatus, string>;

export const progressNotice = (input: {
  leadId: string;
  key: string;
  tipId: string;
  status: LeadStatus;
  at: Date;
}): PendingNotice => ({
  id: `${input.leadId}-${input.key}-${input.tipId}`,
  to: { kind: 'reporter', tipId: input.tipId },
  title: '您反映的事有新进展',
  body: STATUS_TABLE[input.status].reporterText,
  page: PROGRESS_PAGE,
  urgent: false,
  template: 'tipProgress',
  fields: { thing1: '您反映的事有新进展', phrase2: PROGRESS_PHRASES[input.status], time3: timeField(input.at) },
  at: input.at,
});

/** Says that there is an answer and not which (D4). */
export const toldNotice = (input: { leadId: string; key: string; tipId: string; at: Date }): PendingNotice => ({
  id: `${input.leadId}-${input.key}-${input.tipId}-told`,
  to: { kind: 'reporter', tipId: input.tipId },
  title: '您反映的事有答复',
  body: '请打开“查进度”看一看。',
  page: PROGRESS_PAGE,
  urgent: false,
  template: 'tipProgress',
  fields: { thing1: '您反映的事有答复', phrase2: '有答复', time3: timeField(input.at) },
  at: input.at,
});

/** Says that there is a question and not what it is: it may light up on a phone that others see (D4). */
export const askedNotice = (input: { leadId: string; key: string; tipId: string; at: Date }): PendingNotice => ({
  id: `${input.leadId}-${input.key}-${input.tipId}-asked`,
  to: { kind: 'reporter', tipId: input.tipId },
  title: '有一个问题想请您回答',
  body: '请打开“查进度”看一看，知道多少答多少。',
  page: PROGRESS_PAGE,
  urgent: false,
  template: 'tipProgress',
  fields: { thing1: '有一个问题想请您回答', phrase2: '请您回答', time3: timeField(input.at) },
  at: input.at,
});
