import { setTimeout as pause } from 'node:timers/promises';
import { subscriptionId } from '../../cloudfunctions/core/notices/credits';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { newRequest, personAt, startTown, unitCalled, type Town } from '../support/town';

/** The worker that rings the bells dies at the worst moment; the inbox has everything, no bell rings twice. */
const LIAISON = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const TIPS = 6;

let town: Town;
beforeEach(async () => {
  town = await startTown();
  const templateId = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith('local-leadAssigned'))?.id;
  for (let bell = 0; bell < 20; bell += 1)
    await town.local.door('POST', '/local/wechat/subscribe', { personId: LIAISON, templateId });
  await town.ports.store
    .collection('subscriptions')
    .insert({ _id: subscriptionId(LIAISON, 'leadAssigned'), credits: 20, requests: [] });
  const divisionCode = unitCalled('罗家潭村').divisionCode;
  for (let each = 0; each < TIPS; each += 1)
    await town.call('resident-1', 'tip.submit', { requestId: newRequest(), text: `${TEXT}（${each}）`, divisionCode });
});
afterEach(() => town.stop());

const settle = async () => {
  for (let round = 0; round < 3; round += 1) await town.tick();
};
const bells = () => town.local.parts.mailbox.messages(null, 1000).map(({ page }) => page);
const expectComplete = async () => {
  const { items } = await town.call(LIAISON, 'notice.list', { limit: 50 });
  expect(items).toHaveLength(TIPS);
  expect(new Set(items.map(({ page }) => page)).size).toBe(TIPS);
  expect(new Set(bells()).size).toBe(bells().length);
};

test.each([
  ['while the inbox is being filled', 'database.insertDocument', 'after', { sending: 0 }],
  ['after taking a notice, before sending it', 'wx.openApi', 'before', { sending: 1 }],
  ['after WeChat took the message, before writing that down', 'wx.openApi', 'after', { sending: 1 }],
] as const)('it is killed %s', async (_when, target, at, atLeast) => {
  // The answer is held back long enough to kill the worker that waits for it.
  town.local.parts.faults.arm({ kind: 'slow', target, at, ms: 2000 });
  const dying = town.tick();
  while (town.local.parts.faults.list().length > 0) await pause(10);
  await pause(300);
  town.local.parts.faults.arm({ kind: 'crash', target: 'function:jobs' });
  await Promise.all([dying, town.tick()]).then(([killed]) =>
    expect(killed).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' }),
  );
  await settle();
  await expectComplete();
  const states = town.documents('notices').map(({ delivery }) => delivery);
  const left = states.filter((delivery) => delivery === 'sending').length;
  // What the dead worker had in hand stays as it is; everything else rang.
  expect(left).toBeGreaterThanOrEqual(atLeast.sending);
  expect(states.filter((delivery) => delivery === 'sent')).toHaveLength(TIPS - left);
  expect(bells().length).toBeGreaterThanOrEqual(TIPS - left);
});

test.each(['before', 'after'] as const)('WeChat’s answer is lost, %s it did its work', async (at) => {
  town.local.parts.faults.arm({ kind: 'error', target: 'wx.openApi', at, count: 2 });
  await settle();
  await expectComplete();
  expect(bells()).toHaveLength(at === 'before' ? TIPS - 2 : TIPS);
});
