import { photoWithExif, CAMERA_WORDS } from '../support/photos';
import {
  COUNTY,
  LEADER,
  newRequest,
  OFFICE,
  personAt,
  startTown,
  unitCalled,
  TOWN_MONTH,
  type Town,
} from '../support/town';
import { wholeFile } from '../support/whole-file';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import type { Output } from '../../src/shared/contract';
import { shanghaiDate } from '../../src/shared/time/shanghai';

/** The main job from the first word to the last, in order: each test goes on where the one before ended. */
const VILLAGE = unitCalled('罗家潭村');
const LIAISON = personAt('镇社会事务办', 'liaison');
const POLICE = personAt('镇派出所', 'liaison');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二，已经有三十几个老人交了。';
const MONTH = TOWN_MONTH;

let town: Town;
let receipt = '';
let lead: Output<'lead.get'>;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const totals = (as: string) => town.call(as, 'totals.get', { node: VILLAGE.divisionCode, from: MONTH, to: MONTH });
const act = (extra: object = {}) => ({ leadId: lead.leadId, version: lead.version, requestId: newRequest(), ...extra });
const consent = async (person: string, template: 'leadAssigned' | 'tipProgress') => {
  const templateId = REGISTERED_TEMPLATES.find(({ id }) => id.startsWith(`local-${template}`))?.id;
  await town.local.door('POST', '/local/wechat/subscribe', { personId: person, templateId });
  const { recorded } = await town.call(person, 'me.recordConsent', {
    requestId: newRequest(),
    results: [{ template, result: 'accept' }],
  });
  expect(recorded).toBe(1);
};
const messagesOf = async (person: string) =>
  (await town.local.door('GET', `/local/messages?person=${person}`)) as { title: string; lines: { value: string }[] }[];

test('a resident sends a tip with a photo and gets a receipt', async () => {
  await consent(LIAISON, 'leadAssigned');
  await consent('resident-1', 'tipProgress');
  expect((await totals(LEADER)).total.leads).toBe(0);
  const { token } = await town.call('resident-1', 'file.upload', {
    requestId: newRequest(),
    kind: 'photo',
    contentBase64: photoWithExif().toString('base64'),
  });
  const sent = await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: TEXT,
    divisionCode: VILLAGE.divisionCode,
    amountYuan: 1_500_000,
    people: 30,
    attachments: [token],
    contact: { name: '证人某某', phone: '13800000099' },
  });
  receipt = sent.receipt;
  expect(receipt).toMatch(/^\d{4}( \d{4}){3}$/);
  expect(sent.advice).toBeNull();
});

test('it goes to the unit in charge of care homes, and the page says why', async () => {
  const list = await town.call(LIAISON, 'lead.list', {});
  expect(list.items).toHaveLength(1);
  lead = await town.call(LIAISON, 'lead.get', { leadId: list.items[0]?.leadId ?? '' });
  expect(lead).toMatchObject({
    status: 'assigned',
    division: { name: '罗家潭村' },
    responsibleUnit: { name: '镇社会事务办' },
    tips: [{ text: TEXT, named: true, attachments: [{ kind: 'photo' }] }],
    actions: [
      ...['accept', 'return', 'refer', 'addNote', 'ask', 'updateFacts', 'askExtension', 'markMajor'],
      ...['recordMeasure', 'recordRecovery', 'recordBulletin', 'markKey', 'setCompanyState'],
    ],
  });
  expect(lead.route.reason).toContain('养老');
  expect(lead.route.clause).not.toBe('');
  expect(lead.route.matched.length).toBeGreaterThan(0);
  expect(lead.clocks).toEqual([
    expect.objectContaining({ kind: 'handOver', stoppedAt: null, breachedAt: null }),
    expect.objectContaining({ kind: 'objection', owed: false }),
  ]);
  expect(JSON.stringify(lead)).not.toMatch(/证人某某|13800000099|openid/);
});

test('the photo can be opened by the unit and has lost everything the camera wrote into it', async () => {
  const fileId = lead.tips[0]?.attachments[0]?.fileId ?? '';
  const picture = await wholeFile(town, LIAISON, lead.leadId, fileId);
  expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(picture.subarray(-2).toString('hex')).toBe('ffd9');
  for (const words of CAMERA_WORDS) expect(picture.includes(words)).toBe(false);
  expect(await town.ask(POLICE, 'file.read', { leadId: lead.leadId, fileId: 'other' })).toMatchObject({ ok: false });
});

test('within a minute the liaison has it in the inbox and on WeChat, without the company’s name', async () => {
  await town.tick();
  await town.tick();
  const inbox = await town.call(LIAISON, 'notice.list', {});
  expect(inbox.items).toEqual([expect.objectContaining({ title: '有一条新线索交给您单位', read: false })]);
  expect((await town.call(LIAISON, 'me.get', {})).unread).toBe(1);
  const messages = await messagesOf(LIAISON);
  expect(messages).toHaveLength(1);
  expect(JSON.stringify([inbox, messages])).not.toMatch(/松鹤|证人/);
});

test('the leader’s totals grow by exactly this lead', async () => {
  const board = await totals(LEADER);
  const known = { leads: 1, keyLeads: 0, amountYuan: 1_500_000, people: 30, unpaidYuan: 0, returnedYuan: 0 };
  const measures = { ...known, unknownAmount: 0, unknownPeople: 0, unknownUnpaid: 1 };
  expect(board.total).toEqual(measures);
  expect(board.byStatus).toEqual([{ status: 'assigned', measures }]);
  const whole = await town.call(LEADER, 'totals.get', { from: MONTH, to: MONTH });
  expect(whole.byChild).toEqual([{ code: VILLAGE.divisionCode, name: '罗家潭村', drillable: true, measures }]);
});

test('the unit accepts, verifies and refers it; anybody with the receipt reads plain words', async () => {
  lead = await town.call(LIAISON, 'lead.accept', act());
  lead = await town.call(LIAISON, 'lead.verify', act({ investigators: ['核查员甲', '核查员乙'] }) as never);
  const referral = { receivingBody: '县公安局', referredOn: shanghaiDate(new Date()), reason: '可能达到刑事标准。' };
  lead = await town.call(LIAISON, 'lead.refer', act(referral) as never);
  expect(lead.status).toBe('referred');
  expect(lead.timeline.map((event) => event.kind)).toEqual(['received', 'accept', 'verify', 'refer']);
  const progress = await town.call('resident-3', 'tip.progress', { receipt: receipt.replace(/ /g, '') });
  expect(progress.statusText).toBe('已按规定移送有权处理的部门继续办理。');
  expect(progress.steps).toHaveLength(4);
  expect(JSON.stringify(progress)).not.toMatch(/社会事务办|核查员|公安局|联络员/);
  expect((await totals(LEADER)).byStatus).toEqual([expect.objectContaining({ status: 'referred' })]);
});

test('the reporter is told once on WeChat, for the one consent given', async () => {
  await town.tick();
  await town.tick();
  expect(await messagesOf('resident-1')).toHaveLength(1);
  expect(await messagesOf('resident-3')).toHaveLength(0);
});

test('it is closed with an answer for the reporter, and the office can take it up again', async () => {
  const closing = { result: 'ceased', reason: '已停止收款。', replyToReporter: '该公寓已停止收款。' };
  lead = await town.call(LIAISON, 'lead.close', act(closing) as never);
  // What comes in after the end is still written down; nothing moves the lead on.
  const afterwards = [
    'updateFacts',
    ...['answerMeasure', 'recordRecovery', 'recordBulletin', 'strikeOut', 'setCompanyState'],
  ];
  expect(lead).toMatchObject({ status: 'closed', actions: afterwards });
  expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({
    closed: true,
    result: expect.stringContaining('该公寓已停止收款。') as string,
  });
  lead = await town.call(OFFICE, 'lead.reopen', act({ reason: '又有人反映。' }) as never);
  expect(lead.status).toBe('accepted');
  expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ closed: false, result: null });
  const [summary] = (await town.call('resident-1', 'tip.mine', {})).items;
  expect(summary?.receipt).toBe(receipt);
  expect(await town.call('resident-3', 'tip.mine', {})).toEqual({ items: [], nextCursor: null });
});

test('handed back, the office gives it to another unit and the old one sees nothing of it any more', async () => {
  lead = await town.call(LIAISON, 'lead.return', act({ reason: '不属本单位职责。' }) as never);
  await town.tick();
  const inbox = await town.call(OFFICE, 'notice.list', {});
  expect(inbox.items[0]?.title).toBe('有一条线索被退回，需要重派');
  lead = await town.call(OFFICE, 'lead.get', { leadId: lead.leadId });
  lead = await town.call(
    OFFICE,
    'lead.assign',
    act({ unitId: unitCalled('镇派出所').id, reason: '请派出所办。' }) as never,
  );
  expect(await town.ask(LIAISON, 'lead.get', { leadId: lead.leadId })).toMatchObject({ code: 'LEAD_NOT_FOUND' });
  expect(await town.ask(LIAISON, 'lead.accept', act())).toMatchObject({ code: 'LEAD_NOT_FOUND' });
  expect((await town.call(LIAISON, 'lead.list', { view: 'all' })).items).toEqual([]);
  expect((await town.call(POLICE, 'lead.list', {})).items).toHaveLength(1);
  expect((await totals(COUNTY)).total.leads).toBe(1);
});
