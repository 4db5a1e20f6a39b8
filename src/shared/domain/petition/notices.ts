import { CLOCK_RULES, type ClockKind } from '../../tables/clock-rules';
import type { Role } from '../../tables/roles';
import type { Unit } from '../../tables/units';
import { deadlineNotice, dueField, dueWords, timeField } from '../lead/notice-texts';
import type { PendingNotice } from '../lead/notices';
import { nodeKey, nodesOf } from '../lead/visibility';
import type { Petition } from './petition';
import { defaultHandler } from './readers';

export const petitionPage = (petitionId: string): string => `packages/unit/petition/index?petitionId=${petitionId}`;

const UNIT_ROLES: Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];

interface Step {
  /** Names the step that causes the notice. */
  key: string;
  at: Date;
}

/** To the unit that handles it from now on. Says what it is and never what is asked for (D4). */
export const handedNotice = (
  { _id, unitId, nextDueAt }: Pick<Petition, '_id' | 'unitId' | 'nextDueAt'>,
  { key, at }: Step,
): PendingNotice => ({
  id: `${_id}-${key}-handed`,
  to: { kind: 'unit', unitId, roles: UNIT_ROLES },
  title: '有一件信访事项交给您单位',
  body: `${dueWords(nextDueAt)}告知信访人；不属于您单位的，5 个工作日内提出异议。`,
  page: petitionPage(_id),
  urgent: false,
  template: 'leadAssigned',
  fields: {
    thing1: '新信访事项待办',
    phrase2: '一般',
    time3: dueField(nextDueAt, at),
    thing4: '请进入小程序查看',
  },
  at,
});

/** To the nearest office above that is not itself in charge: who asks does not decide. */
export const extensionNotices = (
  petition: Pick<Petition, '_id' | 'divisionCode' | 'visibleTo' | 'unitId'>,
  { key, at }: Step,
  units: readonly Unit[],
): PendingNotice[] => {
  const nodes = nodesOf(petition.divisionCode).filter((code) => petition.visibleTo.includes(nodeKey(code)));
  const own = units.find(({ id }) => id === petition.unitId);
  const ownNode = own && (own.function === 'office' || own.function === 'countyOffice') ? own.divisionCode : null;
  const divisionCode = nodes.find((code) => code !== ownNode) ?? nodes[0];
  if (divisionCode === undefined) return [];
  return [
    {
      id: `${petition._id}-${key}-extension`,
      to: { kind: 'division', divisionCode, roles: ['office', 'countyHost'] },
      title: '有单位申请信访延期',
      body: `${CLOCK_RULES.petition.label}要延长，请批准或不同意。`,
      page: petitionPage(petition._id),
      urgent: false,
      template: 'leadAssigned',
      fields: {
        thing1: '信访事项申请延期',
        phrase2: '一般',
        time3: timeField(at),
        thing4: '请进入小程序审批',
      },
      at,
    },
  ];
};

export const extensionDecidedNotice = (
  { _id, unitId }: Pick<Petition, '_id' | 'unitId'>,
  approved: boolean,
  { key, at }: Step,
): PendingNotice => {
  const title = approved ? '信访延期已同意' : '信访延期没有同意';
  return {
    id: `${_id}-${key}-extension-decided`,
    to: { kind: 'unit', unitId, roles: UNIT_ROLES },
    title,
    body: '请进入小程序看期限和理由。',
    page: petitionPage(_id),
    urgent: false,
    template: 'leadAssigned',
    fields: { thing1: title, phrase2: '一般', time3: timeField(at), thing4: '请进入小程序看期限' },
    at,
  };
};

/** To the unit that has it again, with what runs out of it. */
export const reopenedNotice = (
  { _id, unitId }: Pick<Petition, '_id' | 'unitId'>,
  { key, at }: Step,
): PendingNotice => ({
  id: `${_id}-${key}-reopened`,
  to: { kind: 'unit', unitId, roles: UNIT_ROLES },
  title: '有一件办结的信访要重新办理',
  body: '期限接着原来的算，请进入小程序看期限和理由。',
  page: petitionPage(_id),
  urgent: false,
  template: 'leadAssigned',
  fields: { thing1: '信访事项重新办理', phrase2: '一般', time3: timeField(at), thing4: '请进入小程序查看' },
  at,
});

interface Reminder {
  /** Names run, due time and step. */
  key: string;
  run: string;
  clock: ClockKind;
  dueAt: Date;
  roles: readonly Role[];
  at: Date;
}

/**
 * A reminder for the handling unit; what is overdue 信访办 hears of as well, which has to follow it up – and from the first
 * reminder on in place of a handler that may not see the petition any more: else nobody would be reminded.
 * @param shut units that may not know of the petition
 */
export const petitionReminders = (
  petition: Pick<Petition, '_id' | 'unitId' | 'divisionCode'>,
  { key, run, clock, dueAt, roles, at }: Reminder,
  shut: readonly string[],
  units: readonly Unit[],
): PendingNotice[] => {
  const overdue = dueAt <= at;
  const handler = shut.includes(petition.unitId) ? [] : [petition.unitId];
  const keeper = defaultHandler(petition.divisionCode, shut, units)?.id;
  const alsoKeeper = keeper !== undefined && (overdue || handler.length === 0) ? [keeper] : [];
  return [...new Set([...handler, ...alsoKeeper])].map((unitId) =>
    deadlineNotice({
      about: unitId === petition.unitId ? petition._id : `${petition._id}-${unitId}`,
      page: petitionPage(petition._id),
      key,
      run,
      unitId,
      roles: unitId === petition.unitId ? [...roles] : [...new Set([...roles, ...UNIT_ROLES])],
      clock,
      dueAt,
      overdue,
      urgent: false,
      at,
    }),
  );
};
