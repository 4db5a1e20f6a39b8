import { officeDivision } from './change-lead';
import type { Lead } from './lead';
import { timeField } from './notice-texts';
import { leadPage, type PendingNotice } from './notices';

/** What a reporter did on a lead, in words for those who handle it; each at most 20 characters, as WeChat wants. */
const WORDS = {
  answered: { title: '举报人回答了您的问题', advice: '请进入小程序看回答' },
  supplemented: { title: '举报人补充了情况', advice: '请进入小程序看新情况' },
  withdrawn: { title: '举报人撤回了举报', advice: '收到的情况仍要依法核实' },
} as const;
export type ReporterStep = keyof typeof WORDS;

/** Whether the question that stands was put by somebody above the unit in charge. */
const askedFromAbove = (lead: Lead): boolean => {
  const asked = lead.timeline.filter((event) => event.kind === 'ask').at(-1);
  return asked !== undefined && asked.actor.unitId !== lead.responsibleUnitId;
};

/**
 * Tells the unit in charge what the reporter did; the office too, when the answer is to its own question.
 * @param asked the lead the question was put on: the one worked on, or one that was taken into it
 */
export const reporterStepNotices = (
  lead: Lead,
  step: ReporterStep,
  asked: Lead,
  key: string,
  at: Date,
): PendingNotice[] => {
  const { title, advice } = WORDS[step];
  const notice = {
    title,
    body: `${advice}。`,
    page: leadPage(lead._id),
    urgent: lead.urgent,
    template: 'leadAssigned',
    fields: { thing1: title, phrase2: lead.urgent ? '紧急' : '一般', time3: timeField(at), thing4: advice },
    at,
  } as const;
  const office = officeDivision(lead);
  return [
    {
      ...notice,
      id: `${lead._id}-${key}-${step}`,
      to: { kind: 'unit', unitId: lead.responsibleUnitId, roles: ['liaison', 'office', 'countyHost'] },
    },
    ...(step === 'answered' && askedFromAbove(asked) && office !== ''
      ? [
          {
            ...notice,
            id: `${lead._id}-${key}-${step}-office`,
            to: { kind: 'division' as const, divisionCode: office, roles: ['office' as const, 'countyHost' as const] },
          },
        ]
      : []),
  ];
};
