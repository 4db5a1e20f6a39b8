import type { Output } from '../../src/shared/contract';
import { photoWithExif } from '../support/photos';
import {
  COUNTY,
  good,
  newestLead,
  newRequest,
  OFFICE,
  OFFICE_2,
  personAt,
  startTown,
  type Town,
  unitCalled,
  allLeads,
  TOWN_MONTH,
} from '../support/town';

jest.setTimeout(120_000);

const COMPANIES = [
  ['福满堂', '福满塘'],
  ['鼎盛隆', '鼎胜隆'],
  ['悦心园', '月心园'],
  ['康怡轩', '康颐轩'],
  ['寿佰年', '寿百年'],
  ['瑞祥阁', '瑞翔阁'],
  ['博雅居', '博亚居'],
  ['聚贤庭', '聚闲庭'],
  ['德馨苑', '德新苑'],
  ['松鹤轩', '松贺轩'],
  ['长青居', '常青居'],
];
const OTHER = '金凤路安泰养老院门口打广告，交三万押金可以拿利息，想问合不合法。';
const VILLAGE = unitCalled('罗家潭村');

describe('two leads about one matter', () => {
  let town: Town;
  beforeAll(async () => {
    town = await startTown();
  });
  afterAll(() => town.stop());

  /** Every test has a company of its own, so that none is like another test's. */
  let names: [string, string] = ['', ''];
  const companies = COMPANIES[Symbol.iterator]();
  beforeEach(() => {
    names = (companies.next().value ?? ['', '']) as [string, string];
  });
  const FIRST = () => `我妈在${names[0]}养老公寓交了三万块钱床位费，说一年给百分之十的利息，不住也返钱。`;
  const SECOND = () => `举报${names[1]}养老服务中心，到处拉老人交床位费，交得多返得多，一年一成利息。`;

  const send = async (text: string, as = 'resident-1', extra: object = {}) => {
    const { receipt } = await town.call(as, 'tip.submit', {
      requestId: newRequest(),
      text,
      divisionCode: VILLAGE.divisionCode,
      ...extra,
    });
    town.local.parts.clock.set(town.local.parts.clock.now() + 60_000);
    return { receipt, lead: await newestLead(town) };
  };
  const two = async () => {
    const [first, second] = [await send(FIRST()), await send(SECOND(), 'resident-2')];
    await town.tick();
    return { first, second };
  };
  const get = (leadId: string, as = OFFICE) => town.call(as, 'lead.get', { leadId });
  const mergeInput = async (leadId: string, otherId: string) => ({
    leadId,
    version: (await get(leadId)).version,
    requestId: newRequest(),
    otherId,
    otherVersion: (await get(otherId)).version,
    reason: '名字只差一个字，地方和办法一样',
  });
  const merge = async (leadId: string, otherId: string) =>
    town.call(OFFICE, 'lead.merge', await mergeInput(leadId, otherId));
  const totals = () => town.call(COUNTY, 'totals.get', { from: TOWN_MONTH, to: TOWN_MONTH });

  test('the office is shown the other one with the words of both, and not a third about something else', async () => {
    const { first, second } = await two();
    const third = await send(OTHER, 'resident-3');
    await town.tick();
    const { items, own } = await town.call(OFFICE, 'lead.lookAlikes', { leadId: second.lead.leadId });
    expect(own.texts).toEqual([SECOND()]);
    expect(items.map(({ lead }) => lead.leadId)).toEqual([first.lead.leadId]);
    expect(items[0]?.reasons[0]).toMatchObject({ kind: 'name' });
    expect(items[0]?.reasons[0]?.own).toContain(names[1]);
    expect(items[0]?.lead.texts).toEqual([FIRST()]);
    expect(items.map(({ lead }) => lead.leadId)).not.toContain(third.lead.leadId);
  });

  test('said to be different, they are not suggested again, from either side', async () => {
    const { first, second } = await two();
    await town.call(OFFICE, 'lead.notSame', {
      leadId: second.lead.leadId,
      version: (await get(second.lead.leadId)).version,
      requestId: newRequest(),
      otherId: first.lead.leadId,
    });
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { items } = await town.call(OFFICE, 'lead.lookAlikes', { leadId: one.lead.leadId });
      expect(items.map(({ lead }) => lead.leadId)).not.toContain(other.lead.leadId);
    }
  });

  test('the earlier one stays; both reporters read its progress, and the totals count one', async () => {
    const { first, second } = await two();
    const before = (await totals()).total.leads;
    const whole = await merge(second.lead.leadId, first.lead.leadId);
    expect(whole.leadId).toBe(first.lead.leadId);
    expect(whole.tips.map(({ text }) => text)).toEqual([FIRST(), SECOND()]);
    const liaison = personAt(whole.responsibleUnit.name, 'liaison');
    await town.call(liaison, 'lead.accept', { leadId: whole.leadId, version: whole.version, requestId: newRequest() });
    for (const [as, { receipt }] of [
      ['resident-1', first],
      ['resident-2', second],
    ] as const) {
      const progress = await town.call(as, 'tip.progress', { receipt });
      expect(progress.statusText).toContain('准备核实');
      expect(progress.steps.filter(({ text }) => text.includes('已经收到'))).toHaveLength(1);
    }
    expect((await totals()).total.leads).toBe(before - 1);
    await town.tick();
    expect((await totals()).total.leads).toBe(before - 1);
    const listed = (await allLeads(town, OFFICE)).map(({ leadId }) => leadId);
    expect(listed).toContain(first.lead.leadId);
    expect(listed).not.toContain(second.lead.leadId);
    expect((await get(second.lead.leadId)).mergedInto).toBe(first.lead.leadId);
    expect((await town.call('resident-2', 'tip.mine', {})).items[0]?.statusText).toContain('准备核实');
  });

  test('a reporter of the one taken in still adds words and takes the tip back, and keeps them after a split', async () => {
    const { first, second } = await two();
    const before = (await totals()).total.leads;
    const whole = await merge(first.lead.leadId, second.lead.leadId);
    const { receipt } = second;
    await town.call('resident-2', 'tip.supplement', {
      receipt,
      requestId: newRequest(),
      text: '老板姓邓',
      attachments: [],
    });
    expect((await get(whole.leadId)).timeline.some(({ text }) => text === '老板姓邓')).toBe(true);
    await town.call('resident-2', 'tip.withdraw', { receipt, requestId: newRequest() });
    const { version } = await get(whole.leadId);
    const input = {
      leadId: whole.leadId,
      version,
      requestId: newRequest(),
      otherId: second.lead.leadId,
      reason: '看错了',
    };
    const kept = await town.call(OFFICE, 'lead.split', input);
    expect(kept.tips.map(({ text }) => text)).toEqual([FIRST()]);
    const back = await get(second.lead.leadId);
    expect(back).toMatchObject({ status: 'assigned', mergedInto: null });
    expect(back.tips.map(({ text }) => text)).toEqual([SECOND()]);
    expect(back.timeline.some(({ text }) => text === '老板姓邓')).toBe(true);
    expect(back.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind)).toEqual(
      second.lead.clocks.map(({ kind }) => kind),
    );
    const progress = await town.call('resident-2', 'tip.progress', { receipt });
    expect(progress.withdrawn).toBe(true);
    expect((await totals()).total.leads).toBe(before);
    // The phone asks again after a lost answer.
    expect((await town.call(OFFICE, 'lead.split', input)).version).toBe(kept.version);
    await town.tick();
    expect((await totals()).total.leads).toBe(before);
    expect((await allLeads(town, OFFICE)).map(({ leadId }) => leadId)).toContain(second.lead.leadId);
  });

  test('who is kept out of the one is kept out of the whole, and of the one that was taken in', async () => {
    const { lead: first } = await send(FIRST());
    const unit = first.responsibleUnit.name;
    const { lead: second } = await send(SECOND(), 'resident-2', { conflictUnitIds: [first.responsibleUnit.id] });
    await town.tick();
    const liaison = personAt(unit, 'liaison');
    const seen = () => town.ask(liaison, 'lead.get', { leadId: first.leadId });
    expect((await seen()).ok).toBe(true);
    await merge(second.leadId, first.leadId);
    for (const leadId of [first.leadId, second.leadId])
      expect(await town.ask(liaison, 'lead.get', { leadId })).toMatchObject({ ok: false, code: 'LEAD_NOT_FOUND' });
    const { items } = await town.call(liaison, 'notice.list', { limit: 50 });
    expect(items.filter(({ page }) => page.includes(first.leadId) || page.includes(second.leadId))).toEqual([]);
    const whole = await get(first.leadId);
    expect(whole.responsibleUnit.name).not.toBe(unit);
    expect(whole.excluded.map(({ name }) => name)).toContain(unit);
  });

  test('kept out of a lead that took in one which had taken in another: nothing of any of the three stays in the inbox', async () => {
    const { lead: first } = await send(FIRST());
    const { lead: second } = await send(SECOND(), 'resident-2');
    const { lead: third } = await send(FIRST(), 'resident-3');
    await town.tick();
    const leadIds = [first, second, third].map(({ leadId }) => leadId);
    const liaison = personAt(first.responsibleUnit.name, 'liaison');
    const told = async () =>
      (await town.call(liaison, 'notice.list', { limit: 50 })).items.filter(({ page }) =>
        leadIds.some((leadId) => page.includes(leadId)),
      );
    await merge(second.leadId, third.leadId);
    await merge(first.leadId, second.leadId);
    expect((await told()).length).toBeGreaterThan(2);
    const { version } = await get(first.leadId);
    const decision = { unitId: first.responsibleUnit.id, reason: '有利害关系' };
    await town.call(COUNTY, 'lead.keepOut', {
      leadId: first.leadId,
      version,
      requestId: newRequest(),
      ...decision,
    });
    expect(await told()).toEqual([]);
    town.local.parts.clock.set(town.local.parts.clock.now() + 20 * 60_000);
    await town.tick();
    expect(await told()).toEqual([]);
  });

  test('an office that may not know of a lead gets the same answer as if it were not there', async () => {
    const { lead: first } = await send(FIRST());
    await town.tick();
    const without = await town.call(OFFICE, 'lead.lookAlikes', { leadId: first.leadId });
    await send(SECOND(), 'resident-2', { conflictUnitIds: [unitCalled('镇处非办').id] });
    await town.tick();
    expect(await town.call(OFFICE, 'lead.lookAlikes', { leadId: first.leadId })).toEqual(without);
    const county = await town.call(COUNTY, 'lead.lookAlikes', { leadId: first.leadId });
    expect(county.items).toHaveLength(without.items.length + 1);
    const unknown = await town.ask(OFFICE, 'lead.merge', {
      leadId: first.leadId,
      version: 1,
      requestId: newRequest(),
      otherId: county.items[0]?.lead.leadId,
      otherVersion: 1,
      reason: '同一件事',
    });
    expect(unknown).toMatchObject({ ok: false, code: 'LEAD_NOT_FOUND' });
  });

  test('of two people who merge at the same moment one does it and the other is told to look again', async () => {
    const { first, second } = await two();
    const inputs = [
      await mergeInput(first.lead.leadId, second.lead.leadId),
      await mergeInput(second.lead.leadId, first.lead.leadId),
    ];
    const answers = await Promise.all([
      town.ask(OFFICE, 'lead.merge', inputs[0]),
      town.ask(OFFICE_2, 'lead.merge', inputs[1]),
    ]);
    const won = answers.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok);
    expect(['LEAD_CHANGED_MEANWHILE', 'BUSY', 'INVALID_INPUT']).toContain(lost && !lost.ok ? lost.code : '');
    const whole = good(won[0] as Parameters<typeof good<Output<'lead.merge'>>>[0]);
    expect((await get(whole.leadId)).tips).toHaveLength(2);
    expect((await get(whole.leadId)).merged).toHaveLength(1);
  });

  test('whoever wrote down the one does not read what others said of the other, nor see their photos', async () => {
    const grid = personAt('罗家潭村', 'gridWorker');
    const own = await town.call(grid, 'lead.record', {
      requestId: newRequest(),
      channel: 'gridWorker',
      text: FIRST(),
      divisionCode: VILLAGE.divisionCode,
    });
    const leadId = own.kind === 'lead' ? own.leadId : '';
    town.local.parts.clock.set(town.local.parts.clock.now() + 60_000);
    const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
    const { token } = await town.call('resident-2', 'file.upload', { requestId: newRequest(), ...photo });
    const { lead: second } = await send(SECOND(), 'resident-2', { attachments: [token] });
    const before = await get(leadId, grid);
    await merge(leadId, second.leadId);
    const after = await get(leadId, grid);
    expect(after.tips).toEqual(before.tips);
    expect(after.timeline).toEqual(before.timeline);
    const fileId = second.tips[0]?.attachments[0]?.fileId;
    expect((await town.ask(OFFICE, 'file.read', { leadId, fileId })).ok).toBe(true);
    expect(await town.ask(grid, 'file.read', { leadId, fileId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  test('after a split nothing of the other one’s name stays: it may keep a reader of this one out', async () => {
    const { first, second } = await two();
    const facts = { company: `${names[1]}养老服务中心` };
    const { version } = await get(second.lead.leadId);
    const named = { leadId: second.lead.leadId, version, requestId: newRequest(), facts };
    await town.call(OFFICE, 'lead.updateFacts', named);
    const whole = await merge(first.lead.leadId, second.lead.leadId);
    const kept = await town.call(OFFICE, 'lead.split', {
      leadId: whole.leadId,
      version: whole.version,
      requestId: newRequest(),
      otherId: second.lead.leadId,
      reason: '看错了',
    });
    expect(JSON.stringify(kept)).not.toContain(names[1]);
    const listed = await allLeads(town, OFFICE);
    expect(listed.find(({ leadId }) => leadId === kept.leadId)?.title).not.toContain(names[1]);
  });

  test('merging and splitting stand in the audit log of both', async () => {
    const { first, second } = await two();
    const whole = await merge(first.lead.leadId, second.lead.leadId);
    await town.call(OFFICE, 'lead.split', {
      leadId: whole.leadId,
      version: whole.version,
      requestId: newRequest(),
      otherId: second.lead.leadId,
      reason: '看错了',
    });
    await town.tick();
    const actions = (leadId: string) =>
      town
        .documents('auditLog')
        .map(({ event }) => event)
        .flatMap((event) => (event.type === 'lead.changed' && event.leadId === leadId ? [event.action] : []));
    for (const { lead } of [first, second]) expect(actions(lead.leadId)).toEqual(['merge', 'split']);
  });
});
