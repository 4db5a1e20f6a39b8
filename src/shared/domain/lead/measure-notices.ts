import { MEASURES } from '../../tables/measures';
import { officeDivision } from './change-lead';
import type { LeadMeasure } from './handling';
import type { Lead } from './lead';
import { timeField } from './notice-texts';
import { leadPage, type PendingNotice } from './notices';
import { nodeKey } from './visibility';

interface Step {
  key: string;
  at: Date;
}

const bell = (lead: Lead, title: string, { key, at }: Step) => ({
  title,
  page: leadPage(lead._id),
  urgent: lead.urgent,
  template: 'leadAssigned' as const,
  fields: {
    thing1: title,
    phrase2: lead.urgent ? '紧急' : '一般',
    time3: timeField(at),
    thing4: '请进入小程序查看',
  },
  id: `${lead._id}-${key}-measure`,
  at,
});

const COUNTY_LENGTH = 6;

/** A request for something that is the county office's own power is told to it, where it may know of the lead. */
export const askedForNotices = (lead: Lead, measure: LeadMeasure, step: Step): PendingNotice[] => {
  const actors: readonly string[] = MEASURES[measure.kind].legalActors;
  const county = lead.divisionCode.slice(0, COUNTY_LENGTH);
  if (measure.part !== 'request' || !actors.includes('countyOffice') || !lead.visibleTo.includes(nodeKey(county)))
    return [];
  return [
    {
      ...bell(lead, '有单位提请采取措施', step),
      to: { kind: 'division', divisionCode: county, roles: ['countyHost'] },
      body: `提请${MEASURES[measure.kind].label}，请答复。`,
    },
  ];
};

/** The answer goes to the unit that has the lead, unless there is none: then to the office that finds one. */
export const measureAnsweredNotice = (lead: Lead, step: Step): PendingNotice => ({
  ...bell(lead, '措施有了答复', step),
  to:
    lead.status === 'returned'
      ? { kind: 'division', divisionCode: officeDivision(lead), roles: ['office', 'countyHost'] }
      : { kind: 'unit', unitId: lead.responsibleUnitId, roles: ['liaison', 'unitHead', 'office', 'countyHost'] },
  body: '请进入小程序看答复。',
});
