import type { Output } from '../../src/shared/contract';
import { MEASURES, type MeasureKind } from '../../src/shared/tables/measures';
import { HEAD, leadOnDesk, LIAISON, UNIT } from '../support/lead-on-desk';
import { COUNTY, OFFICE, personAt, startTown, TOWN_MONTH, unitCalled, type Town } from '../support/town';

/** Measures (C4): nobody records a power of another body as their own act; they ask for it, and its answer is kept. */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const desk = leadOnDesk(() => town);

type Lead = Output<'lead.get'>;
const ON = `${TOWN_MONTH}-09`;
const act = { on: ON, text: '要求马上停止收款。', documentNumber: '桃处非〔2026〕7号' };
const must = async (as: string, procedure: string, extra: object): Promise<Lead> => {
  const reply = await desk.step(as, procedure, extra);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data as Lead;
};

/** What the county, or a body above it, alone may do: written down by hand from the regulation, not from the product. */
const COUNTY_POWERS: readonly [MeasureKind, string][] = [
  ['interview', '第十八条'],
  ['rectify', '第十八条'],
  ['suspendRaising', '第二十二条'],
  ['holdRegistration', '第二十二条'],
  ['cease', '第二十三条'],
  ['seal', '第二十四条'],
  ['freeze', '刑事诉讼法'],
  ['revokeLicence', '第二十七条'],
  ['closeOnline', '第二十七条'],
];

test.each(COUNTY_POWERS)(
  '%s: the town is refused with the reason, asks for it, and the answer is kept',
  async (kind, article) => {
    const { label } = MEASURES[kind];
    const before = await desk.stored();
    for (const as of [LIAISON, HEAD, OFFICE]) {
      const refusal = await desk.step(as, 'lead.recordMeasure', { ...act, kind, part: 'own' });
      expect(refusal).toMatchObject({ ok: false, code: 'MEASURE_NOT_OWN_POWER', fields: [{ path: 'part' }] });
      const [field] = refusal.ok ? [] : (refusal.fields ?? []);
      expect(field?.message).toContain(label);
      expect(field?.message).toContain(article);
      expect(field?.message).toContain('提请');
    }
    // A refusal leaves no trace.
    expect(await desk.stored()).toEqual(before);

    const asked = await must(LIAISON, 'lead.recordMeasure', { ...act, kind, part: 'request' });
    expect(asked.measures).toMatchObject([
      { kind, part: 'request', name: `提请${label}`, answerable: true, answer: null },
    ]);
    const [measure] = asked.measures;
    const answered = await must(COUNTY, 'lead.answerMeasure', {
      measureId: measure?.id,
      accepted: true,
      on: `${TOWN_MONTH}-10`,
      text: '已经作出。',
      documentNumber: '县处非〔2026〕3号',
    });
    expect(answered.measures[0]).toMatchObject({
      answerable: false,
      answer: { accepted: true, on: `${TOWN_MONTH}-10`, documentNumber: '县处非〔2026〕3号' },
    });
    expect(answered.timeline.at(-1)?.text).toContain(`提请${label}`);
    expect(
      await desk.step(COUNTY, 'lead.answerMeasure', { measureId: measure?.id, accepted: false, on: ON, text: '不' }),
    ).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
  },
);

test('the county records its own power as its own act, and not what belongs to yet another body', async () => {
  const lead = await must(COUNTY, 'lead.recordMeasure', { ...act, kind: 'cease', part: 'own' });
  expect(lead.measures).toMatchObject([{ name: '责令停止', body: unitCalled('县处非办').name, answerable: false }]);
  for (const kind of ['revokeLicence', 'closeOnline', 'freeze', 'advertising'])
    expect(await desk.step(COUNTY, 'lead.recordMeasure', { ...act, kind, part: 'own' })).toMatchObject({
      code: 'MEASURE_NOT_OWN_POWER',
    });
});

test('an order is a document: without its number it is not recorded', async () => {
  const reply = await desk.step(COUNTY, 'lead.recordMeasure', {
    ...act,
    documentNumber: '',
    kind: 'cease',
    part: 'own',
  });
  expect(reply).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'documentNumber' }] });
});

test('the market station acts against an advertisement itself, and only asks for the licence', async () => {
  const market = unitCalled('镇市监所');
  const person = personAt('镇市监所', 'liaison');
  await must(OFFICE, 'lead.assign', { unitId: UNIT.id, coUnitIds: [market.id], reason: '请市监所一起办。' });
  const lead = await must(person, 'lead.recordMeasure', { ...act, kind: 'advertising', part: 'own' });
  expect(lead.measures.at(-1)).toMatchObject({ name: '查处违法广告', body: market.name });
  expect(await desk.step(person, 'lead.recordMeasure', { ...act, kind: 'revokeLicence', part: 'own' })).toMatchObject({
    code: 'MEASURE_NOT_OWN_POWER',
  });
  // The unit in charge does not borrow the power of the one that helps it.
  expect(await desk.step(LIAISON, 'lead.recordMeasure', { ...act, kind: 'advertising', part: 'own' })).toMatchObject({
    code: 'MEASURE_NOT_OWN_POWER',
  });
});

test('the bank helps to freeze an account and says so; it does not freeze', async () => {
  const bank = unitCalled('农商银行');
  const person = personAt('农商银行', 'liaison');
  await must(OFFICE, 'lead.assign', { unitId: UNIT.id, coUnitIds: [bank.id], reason: '请农商银行配合。' });
  expect(await desk.step(person, 'lead.recordMeasure', { ...act, kind: 'freeze', part: 'own' })).toMatchObject({
    code: 'MEASURE_NOT_OWN_POWER',
  });
  const lead = await must(person, 'lead.recordMeasure', { ...act, kind: 'freeze', part: 'assist' });
  expect(lead.measures).toMatchObject([{ name: '配合冻结账户', answerable: false }]);
});

test('the county hears of what is asked of it; the unit hears of the answer', async () => {
  const asked = await must(LIAISON, 'lead.recordMeasure', { ...act, kind: 'suspendRaising', part: 'request' });
  await town.tick();
  expect((await desk.noticesOf(COUNTY)).map(({ title }) => title)).toContain('有单位提请采取措施');
  const measureId = asked.measures[0]?.id;
  await must(COUNTY, 'lead.answerMeasure', { measureId, accepted: false, on: ON, text: '材料不够，请补。' });
  await town.tick();
  expect((await desk.noticesOf(LIAISON)).map(({ title }) => title)).toContain('措施有了答复');
});

test('a case handed over waits for the police; if they do not take it, the office takes it up again', async () => {
  const referred = await must(LIAISON, 'lead.refer', {
    receivingBody: '县公安局',
    documentNumber: '桃移〔2026〕1号',
    referredOn: ON,
    reason: '可能达到刑事标准。',
  });
  expect(referred.measures).toMatchObject([
    { name: '移送公安', body: '县公安局', on: ON, documentNumber: '桃移〔2026〕1号', answerable: true },
  ]);
  const measureId = referred.measures[0]?.id;
  const refused = await must(LIAISON, 'lead.answerMeasure', { measureId, accepted: false, on: ON, text: '不予立案。' });
  expect(refused.timeline.at(-1)?.text).toContain('县公安局：没有受理');
  expect((await must(OFFICE, 'lead.reopen', { reason: '公安没有受理，由镇里接着办。' })).status).toBe('accepted');
});

test('a slip is struck out with a reason: it counts no more, and the story keeps both', async () => {
  const recorded = await must(LIAISON, 'lead.recordMeasure', { ...act, kind: 'cease', part: 'request' });
  const entryId = recorded.measures[0]?.id;
  const struck = await must(LIAISON, 'lead.strikeOut', { entryId, reason: '记到别家去了。' });
  expect(struck.measures).toEqual([]);
  expect(struck.timeline.slice(-2).map(({ kind }) => kind)).toEqual(['recordMeasure', 'strikeOut']);
  expect(struck.timeline.at(-1)?.text).toContain('提请责令停止');
  expect(struck.actions).not.toContain('strikeOut');
});

test('nothing is recorded for a day to come', async () => {
  expect(
    await desk.step(LIAISON, 'lead.recordMeasure', { ...act, kind: 'cease', part: 'request', on: `${TOWN_MONTH}-11` }),
  ).toMatchObject({ code: 'DATE_IN_FUTURE' });
});
