import type { Output } from '../../src/shared/contract';
import { allLeads, newestLead, newRequest, personAt, type Town, unitCalled } from './town';

export const VILLAGE = unitCalled('罗家潭村');
export const UNIT = unitCalled('镇社会事务办');
export const LIAISON = personAt('镇社会事务办', 'liaison');
export const HEAD = personAt('镇社会事务办', 'unitHead');
export const GRID_WORKER = personAt('罗家潭村', 'gridWorker');
export const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
export const REASON = '它的人也在里面投了钱。';
export const done = { ok: true };
export const gone = { ok: false, code: 'LEAD_NOT_FOUND' };

/** One lead on the unit's desk before every test, and what people of the town do with it and see of it. */
export const leadOnDesk = (town: () => Town) => {
  const current = {} as { lead: Output<'lead.get'> };
  const send = async (): Promise<void> => {
    const tip = { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE.divisionCode };
    await town().call('resident-1', 'tip.submit', tip);
    current.lead = await newestLead(town());
    expect(current.lead.responsibleUnit.id).toBe(UNIT.id);
  };
  const stored = async (leadId = current.lead.leadId) => {
    const found = await town().ports.store.collection('leads').get(leadId);
    if (!found) throw new Error('the lead is gone');
    return found;
  };
  const step = async (as: string, procedure: string, extra: object = {}) =>
    town().ask(as, procedure, {
      leadId: current.lead.leadId,
      version: (await stored()).version,
      requestId: newRequest(),
      ...extra,
    });
  const keepOut = (as: string, unit: { id: string }) => step(as, 'lead.keepOut', { unitId: unit.id, reason: REASON });
  const noticesOf = async (as: string) =>
    (await town().call(as, 'notice.list', { limit: 50 })).items.filter(({ page }) =>
      page.includes(current.lead.leadId),
    );
  const unread = async (as: string) => (await town().call(as, 'me.get', {})).unread;
  const sees = async (as: string) => (await allLeads(town(), as)).some(({ leadId }) => leadId === current.lead.leadId);
  const get = (as: string) => town().ask(as, 'lead.get', { leadId: current.lead.leadId });
  beforeEach(send);

  return { current, send, stored, step, keepOut, noticesOf, unread, sees, get };
};
