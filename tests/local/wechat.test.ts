import tcb from '@cloudbase/node-sdk';
import { decodeProto, bytesField, varintField } from '../../local/wire/protobuf';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import { startLocalCloud } from '../support/local-cloud';

let local: Awaited<ReturnType<typeof startLocalCloud>>;
let restore: () => void;
let app: ReturnType<typeof tcb.init>;
const template = REGISTERED_TEMPLATES.find(({ envName }) => envName === 'TEMPLATE_LEAD_ASSIGNED');
const openid = 'demo-openid-resident-1';

beforeAll(async () => {
  local = await startLocalCloud({ collections: [] });
  restore = local.useHere();
  app = tcb.init({ env: local.env.TCB_ENV, keepalive: true });
});
afterAll(async () => {
  restore();
  await local.stop();
});

const GOOD = {
  thing1: { value: '一条线索' },
  phrase2: { value: '紧急' },
  time3: { value: '2026年3月2日 17:00' },
  thing4: { value: '请按期办理' },
};

async function send(change: Record<string, unknown> = {}): Promise<number> {
  const requestData = { touser: openid, template_id: template?.id, page: '', data: GOOD, ...change };
  const { result } = (await app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData })) as {
    result: { errcode: number };
  };
  return result.errcode;
}

const allow = (result: string) =>
  local.door('POST', '/local/wechat/subscribe', { personId: 'resident-1', templateId: template?.id, result });

test('one acceptance is worth one message', async () => {
  expect(await send()).toBe(43101);
  await allow('accept');
  expect(await send()).toBe(0);
  expect(await send()).toBe(43101);
  const [newest] = (await local.door('GET', '/local/messages?person=resident-1')) as unknown[];
  expect(newest).toMatchObject({ person: 'resident-1', title: template?.title, data: { thing1: '一条线索' } });
});

test('a ban refuses even what was accepted before', async () => {
  await allow('accept');
  await allow('ban');
  expect(await send()).toBe(43101);
});

test.each<[string, number, Record<string, unknown>]>([
  ['an unknown person', 40003, { touser: 'nobody' }],
  ['an unknown template', 40037, { template_id: 'nobody' }],
  ['21 characters in a thing', 47003, { data: { ...GOOD, thing1: { value: '字'.repeat(21) } } }],
  ['six characters in a phrase', 47003, { data: { ...GOOD, phrase2: { value: '非常非常紧急' } } }],
  ['letters in a phrase', 47003, { data: { ...GOOD, phrase2: { value: 'urgent' } } }],
  ['a time that is none', 47003, { data: { ...GOOD, time3: { value: '明天' } } }],
  ['an empty value', 47003, { data: { ...GOOD, thing4: { value: '' } } }],
  ['a missing field', 47003, { data: { thing1: GOOD.thing1 } }],
])('%s: error %i', async (_, code, change) => {
  await allow('accept');
  expect(await send(change)).toBe(code);
});

test('the site stands in for the consent sheet, for three templates at most', async () => {
  const subscribe = (templateIds: string[]) =>
    fetch(`${local.url}/as/resident-2/subscribe`, { method: 'POST', body: JSON.stringify({ templateIds }) });
  const ids = REGISTERED_TEMPLATES.map(({ id }) => id);
  expect(await (await subscribe(ids.slice(0, 1))).json()).toEqual({ [ids[0] ?? '']: 'accept' });
  expect((await subscribe(['a', 'b', 'c', 'd'])).status).toBe(400);
});

test('the same call in protobuf, as wx-server-sdk makes it', async () => {
  const pair = (key: string, value: unknown) =>
    bytesField(1, Buffer.concat([bytesField(1, key), bytesField(2, JSON.stringify(value))]));
  const data = Buffer.concat([pair('touser', openid), pair('template_id', 'nobody'), pair('data', GOOD)]);
  const requestData = Buffer.concat([varintField(1, 0), bytesField(2, data)]);
  const answer = (await app.callCompatibleWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData,
  })) as unknown;
  const [body] = decodeProto(answer as Buffer);
  expect(JSON.parse(String(body?.value))).toMatchObject({ errcode: 40037 });
});

test('phone number and content check', async () => {
  const call = async (apiName: string, requestData: object) =>
    ((await app.callWxOpenApi({ apiName, requestData })) as { result: unknown }).result;
  expect(await call('phonenumber.getPhoneNumber', { code: 'resident-1:once' })).toMatchObject({
    errcode: 0,
    phone_info: { purePhoneNumber: expect.stringMatching(/^1380000\d{4}$/) as string },
  });
  expect(await call('phonenumber.getPhoneNumber', { code: 'resident-1:once' })).toMatchObject({ errcode: 40029 });
  const check = { version: 2, scene: 2, openid };
  expect(await call('security.msgSecCheck', { ...check, content: '防范非法集资' })).toMatchObject({
    result: { suggest: 'pass' },
  });
  expect(await call('security.msgSecCheck', { ...check, content: '卖毒品' })).toMatchObject({
    result: { suggest: 'risky' },
  });
  await expect(call('customerServiceMessage.send', {})).rejects.toMatchObject({ code: 'LOCAL_UNSUPPORTED' });
});
