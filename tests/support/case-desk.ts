import type { Input, Output } from '../../src/shared/contract';
import { COUNTY, newRequest, OFFICE, type Town, unitCalled } from './town';

/** Old cases as the office works on them, in few words (C7). */
export type Case = Output<'case.get'>;

export const stepOf = ({ caseId, version }: Case) => ({ requestId: newRequest(), caseId, version });

/** @param running the town of the test, which is another one for each */
export const caseDesk = (running: () => Town) => ({
  enter: (name: string, more: Partial<Input<'case.create'>> = {}, as = OFFICE): Promise<Case> =>
    running().call(as, 'case.create', {
      requestId: newRequest(),
      name,
      startedYear: 2015,
      amountYuan: 3_000_000,
      people: 40,
      unpaidYuan: 1_000_000,
      leadUnitId: unitCalled('镇派出所').id,
      ...more,
    }),
  resolve: (one: Case) =>
    running().call(OFFICE, 'case.resolve', {
      ...stepOf(one),
      resolution: 'enforced',
      on: '2026-06-09',
      note: '县法院执行完毕，款已发还。',
    }),
  freeze: () => running().call(OFFICE, 'case.freezeBase', { requestId: newRequest() }),
  names: async (as: string, input: Input<'case.list'> = {}) =>
    (await running().call(as, 'case.list', { limit: 50, ...input })).items.map(({ name }) => name),
  lead: async (excluding: string[] = [], company = '金桂园') => {
    const made = await running().call(COUNTY, 'lead.record', {
      requestId: newRequest(),
      channel: 'phone',
      text: `有人反映${company}收钱不还。`,
      divisionCode: unitCalled('罗家潭村').divisionCode,
      conflictUnitIds: excluding,
    });
    return made.kind === 'lead' ? made.leadId : '';
  },
  link: (one: Case, leadId: string) => running().call(OFFICE, 'case.linkLead', { ...stepOf(one), leadId }),
  keepOut: async (leadId: string, unitId: string) => {
    const { version } = await running().call(COUNTY, 'lead.get', { leadId });
    await running().call(COUNTY, 'lead.keepOut', {
      leadId,
      version,
      requestId: newRequest(),
      unitId,
      reason: '有利害关系',
    });
  },
});
