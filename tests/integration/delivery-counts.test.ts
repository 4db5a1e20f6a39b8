import { newRequest, OFFICE, COUNTY, personAt, startTown, TOWN_MONTH, unitCalled, type Town } from '../support/town';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { subscriptionId } from '../../cloudfunctions/core/notices/credits';

/** The office knows how many of the month's reminders rang, and why the others did not (E4). */
const AGREED = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';

let town: Town;
beforeEach(async () => {
  town = await startTown();
});
afterEach(() => town.stop());

const report = () =>
  town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: TEXT,
    divisionCode: unitCalled('罗家潭村').divisionCode,
  });
const credit = (credits: number) =>
  town.ports.store
    .collection('subscriptions')
    .insert({ _id: subscriptionId(AGREED, 'leadAssigned'), credits, requests: [] });
const latest = async (as = OFFICE) => (await town.call(as, 'jobs.delivery', {})).months[0];
const NOTHING = { month: TOWN_MONTH, accepted: 0, noCredit: 0, refused: 0, other: 0, readInApp: 0 };

test('rung, refused by WeChat, never agreed, and read in the app all the same', async () => {
  expect(await latest()).toBeUndefined();
  await report();
  await town.tick();
  expect(await latest()).toEqual({ ...NOTHING, noCredit: 1 });

  // They have agreed to two messages, WeChat knows of one only.
  const templateId = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith('local-leadAssigned'))?.id;
  await town.local.door('POST', '/local/wechat/subscribe', { personId: AGREED, templateId });
  await credit(2);
  await report();
  await town.tick();
  await report();
  await town.tick();
  expect(await latest()).toEqual({ ...NOTHING, accepted: 1, noCredit: 1, refused: 1 });

  const { items } = await town.call(AGREED, 'notice.list', { limit: 50 });
  await town.call(AGREED, 'notice.markRead', {
    requestId: newRequest(),
    noticeIds: items.map(({ noticeId }) => noticeId),
  });
  await town.tick();
  expect(await latest()).toEqual({ ...NOTHING, accepted: 1, noCredit: 1, refused: 1, readInApp: 2 });
  await town.tick();
  expect(await latest(COUNTY)).toEqual({ ...NOTHING, accepted: 1, noCredit: 1, refused: 1, readInApp: 2 });
});
