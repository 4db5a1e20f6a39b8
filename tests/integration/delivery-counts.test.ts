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
const oneNotice = () => {
  const notice = town.documents('notices').find(({ addressee }) => addressee === AGREED);
  if (!notice) throw new Error('nobody was told');
  return notice;
};
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

test('somebody of the town’s office who also has another post at the county is told of the town', async () => {
  await report();
  await town.tick();
  const { posts } = (await town.ports.store.collection('members').get(OFFICE)) ?? { posts: [] };
  const also = { role: 'liaison' as const, unitId: unitCalled('县处非办').id, divisionCode: '430922' };
  await town.ports.store.collection('members').update({ _id: OFFICE }, { set: { posts: [also, ...posts] } });
  // Somebody of the county has been told of something, too.
  await town.ports.store.collection('notices').insert({
    ...oneNotice(),
    _id: 'of-the-county',
    addressee: COUNTY,
    uncounted: true,
    counted: null,
  });
  expect(await latest(COUNTY)).toEqual({ ...NOTHING, noCredit: 2 });
  expect(await latest()).toEqual({ ...NOTHING, noCredit: 1 });
});
