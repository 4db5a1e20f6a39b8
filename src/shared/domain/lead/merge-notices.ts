import { timeField } from './notice-texts';
import { leadPage, type PendingNotice } from './notices';

/** To every unit that has the one lead two have become; names neither (D4). */
export const mergedNotice = (input: {
  leadId: string;
  key: string;
  unitId: string;
  urgent: boolean;
  at: Date;
}): PendingNotice => ({
  id: `${input.leadId}-${input.key}-${input.unitId}-merged`,
  to: { kind: 'unit', unitId: input.unitId, roles: ['liaison', 'office', 'countyHost'] },
  title: '两条线索合并办理',
  body: '说的是同一件事，请一起办理，期限以最早的为准。',
  page: leadPage(input.leadId),
  urgent: input.urgent,
  template: 'leadAssigned',
  fields: {
    thing1: '两条线索合并办理',
    phrase2: input.urgent ? '紧急' : '一般',
    time3: timeField(input.at),
    thing4: '请进入小程序查看',
  },
  at: input.at,
});
