import { newestLead, newRequest, OFFICE, type Town, unitCalled } from './town';

/** Two tips about one matter, with names that sound alike, and what brings their leads together. */
export const SECOND_NAME = '福满塘';
export const FIRST = '我妈在福满堂养老公寓交了三万块钱床位费，说一年给百分之十的利息，不住也返钱。';
export const SECOND = `举报${SECOND_NAME}养老服务中心，到处拉老人交床位费，交得多返得多，一年一成利息。`;
export const VILLAGE = unitCalled('罗家潭村');

export const twoAlikeIn = (running: () => Town) => {
  const send = async (text: string, as = 'resident-1', extra: object = {}) => {
    const { receipt } = await running().call(as, 'tip.submit', {
      requestId: newRequest(),
      text,
      divisionCode: VILLAGE.divisionCode,
      ...extra,
    });
    running().local.parts.clock.set(running().local.parts.clock.now() + 60_000);
    return { receipt, lead: await newestLead(running()) };
  };
  const two = async () => {
    const [first, second] = [await send(FIRST), await send(SECOND, 'resident-2')];
    await running().tick();
    return { first, second };
  };
  const get = (leadId: string, as = OFFICE) => running().call(as, 'lead.get', { leadId });
  const mergeInput = async (leadId: string, otherId: string) => ({
    leadId,
    version: (await get(leadId)).version,
    requestId: newRequest(),
    otherId,
    otherVersion: (await get(otherId)).version,
    reason: '名字只差一个字，地方和办法一样',
  });
  const merge = async (leadId: string, otherId: string) =>
    running().call(OFFICE, 'lead.merge', await mergeInput(leadId, otherId));
  return { send, two, get, mergeInput, merge };
};
