import type { ClockKind } from '../../tables/clock-rules';
import { CLOCK_RULES } from '../../tables/clock-rules';
import type { Unit } from '../../tables/units';
import type { Lead } from './lead';
import { timeField } from './notice-texts';
import { leadPage, type PendingNotice } from './notices';
import { nodeKey, nodesOf } from './visibility';

interface Step {
  /** Names the step that causes the notice. */
  key: string;
  at: Date;
}

/** Town and county above the lead's place that may know of it, nearest first. */
const nodesAbove = (lead: Pick<Lead, 'divisionCode' | 'visibleTo'>): string[] =>
  nodesOf(lead.divisionCode).filter((code) => code.length >= 6 && lead.visibleTo.includes(nodeKey(code)));

/** To the nearest office above that is not itself in charge: who asks does not decide. */
export const extensionAskedNotices = (
  lead: Lead,
  clock: ClockKind,
  { key, at }: Step,
  units: readonly Unit[],
): PendingNotice[] => {
  const own = units.find(({ id }) => id === lead.responsibleUnitId);
  const isOwn = (code: string) =>
    own?.divisionCode === code && (own.function === 'office' || own.function === 'countyOffice');
  const nodes = nodesAbove(lead);
  const node = nodes.find((code) => !isOwn(code)) ?? nodes[0];
  if (node === undefined) return [];
  return [
    {
      id: `${lead._id}-${key}-extension-asked`,
      to: { kind: 'division', divisionCode: node, roles: ['office', 'countyHost'] },
      title: '有单位申请延期',
      body: `${CLOCK_RULES[clock].label}要延长，请批准或不同意。`,
      page: leadPage(lead._id),
      urgent: lead.urgent,
      template: 'leadAssigned',
      fields: {
        thing1: '线索申请延期',
        phrase2: lead.urgent ? '紧急' : '一般',
        time3: timeField(at),
        thing4: '请进入小程序审批',
      },
      at,
    },
  ];
};

/** A deadline of the unit was changed from above: by a decision, a pause or its end. */
export const clockChangedNotice = (lead: Lead, title: string, { key, at }: Step): PendingNotice => ({
  id: `${lead._id}-${key}-clock-changed`,
  to: { kind: 'unit', unitId: lead.responsibleUnitId, roles: ['liaison', 'office', 'countyHost'] },
  title,
  body: '请进入小程序看新的期限和理由。',
  page: leadPage(lead._id),
  urgent: false,
  template: 'leadAssigned',
  fields: { thing1: title, phrase2: '一般', time3: timeField(at), thing4: '请进入小程序看期限' },
  at,
});

/** 重大案件: to every office, leader and county host above who may know of it, at once (E3). */
export const majorNotices = (lead: Lead, { key, at }: Step): PendingNotice[] =>
  nodesAbove(lead).map((divisionCode) => ({
    id: `${lead._id}-${key}-major-${divisionCode}`,
    to: { kind: 'division', divisionCode, roles: ['office', 'townLeader', 'countyHost'] },
    title: '有一条线索列为重大案件',
    body: '请马上看看情况和处置。',
    page: leadPage(lead._id),
    urgent: true,
    template: 'leadAssigned',
    fields: {
      thing1: '线索列为重大案件',
      phrase2: '紧急',
      time3: timeField(at),
      thing4: '请马上进入小程序查看',
    },
    at,
  }));
