import type { Output, ProcedureName } from '../../src/shared/contract';
import {
  allLeads,
  COUNTY,
  LEADER,
  newRequest,
  OFFICE,
  personAt,
  startTown,
  TOWN_MONTH,
  unitCalled,
  type Town,
} from '../support/town';

/** Instructions from above (E5) and major cases (E3), inside the lead: whoever is kept out of it knows of neither. */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const UNIT = unitCalled('镇社会事务办');
const LIAISON = `${UNIT.id}-liaison`;
const HEAD = `${UNIT.id}-unitHead`;
const DEPUTY = personAt('镇领导', 'deputy');
const OTHER = personAt('镇司法所', 'liaison');
const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const WANTED = { text: '三天内把账目查清。', dueDate: `${TOWN_MONTH}-15` };

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
beforeEach(() => town.local.parts.clock.set(Date.parse(`${TOWN_MONTH}-10T10:00:00+08:00`)));
afterAll(() => town.stop());

type Lead = Output<'lead.get'>;
const goTo = (time: string) => town.local.parts.clock.set(Date.parse(`${time}+08:00`));
const at = (time: string): string => new Date(`${time}+08:00`).toISOString();

const report = async (extra: object = {}): Promise<Lead> => {
  const known = new Set(town.documents('leads').map(({ _id }) => _id));
  const input = { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE, ...extra };
  await town.call('resident-1', 'tip.submit', input);
  const leadId = town.documents('leads').find(({ _id }) => !known.has(_id))?._id ?? '';
  return town.call(COUNTY, 'lead.get', { leadId });
};
const step = async (as: string, procedure: ProcedureName, { leadId }: Lead, extra: object = {}) => {
  const { version } = await town.call(COUNTY, 'lead.get', { leadId });
  return town.ask(as, procedure, { leadId, version, requestId: newRequest(), ...extra });
};
const must = async (...args: Parameters<typeof step>): Promise<Lead> => {
  const reply = await step(...args);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data as Lead;
};
const toldOf = ({ leadId }: Lead, title: string): string[] =>
  town
    .documents('notices')
    .filter((notice) => notice.leadId === leadId && notice.title === title)
    .map(({ addressee }) => addressee)
    .sort();
const supervised = async (as: string): Promise<string[]> =>
  (await allLeads(town, as, { view: 'supervised' })).map(({ leadId }) => leadId);
const actionsOf = async (as: string, { leadId }: Lead) => (await town.call(as, 'lead.get', { leadId })).actions;
const refused = { code: 'TRANSITION_NOT_ALLOWED' };
const unknown = { code: 'UNKNOWN_PROCEDURE' };

test('a leader instructs: the unit’s people are told at once, sign, answer; the leader sends back and ends it', async () => {
  const lead = await report();
  expect(await actionsOf(LEADER, lead)).toEqual(['supervise']);
  const given = await must(LEADER, 'lead.supervise', lead, WANTED);
  expect(given.supervision).toMatchObject({ text: WANTED.text, unit: '镇领导', receipt: null, answer: null });
  expect(given.clocks.at(-1)).toMatchObject({ kind: 'supervision', dueAt: at(`${TOWN_MONTH}-16T00:00:00`) });
  // Without any tick.
  expect(toldOf(lead, '上级督办一条线索')).toEqual(expect.arrayContaining([HEAD, LIAISON]));
  expect(await supervised(LEADER)).toContain(lead.leadId);
  expect(await supervised(LIAISON)).toContain(lead.leadId);
  expect((await allLeads(town, LIAISON)).find(({ leadId }) => leadId === lead.leadId)?.supervised).toBe(true);

  expect(await step(OFFICE, 'lead.supervise', lead, WANTED)).toMatchObject(refused);
  const signed = await must(LIAISON, 'lead.ackSupervision', lead);
  expect(signed.supervision?.receipt?.at).toBe(signed.timeline.at(-1)?.at);
  expect(await step(LIAISON, 'lead.ackSupervision', lead)).toMatchObject(refused);
  expect(await step(LIAISON, 'lead.closeSupervision', lead, { reason: '办好了' })).toMatchObject(unknown);

  const answered = await must(HEAD, 'lead.answerSupervision', lead, { text: '账目已调取一半。' });
  expect(answered.clocks.at(-1)?.stoppedAt).not.toBeNull();
  await town.tick();
  expect(toldOf(lead, '督办的线索有回复')).toEqual([DEPUTY, LEADER].sort());

  const back = await must(LEADER, 'lead.sendBackSupervision', lead, {
    text: '另一半呢？',
    dueDate: `${TOWN_MONTH}-17`,
  });
  expect(back.supervision).toMatchObject({ receipt: null, answer: null, dueAt: at(`${TOWN_MONTH}-18T00:00:00`) });
  expect(back.supervision?.text).toContain(WANTED.text);
  expect(toldOf(lead, '督办回复被退回，请重新回复')).toContain(LIAISON);
  await must(LIAISON, 'lead.answerSupervision', lead, { text: '全部调取，附明细。' });
  const ended = await must(LEADER, 'lead.closeSupervision', lead, { reason: '可以。' });
  expect(ended.supervision).toBeNull();
  expect(await supervised(LEADER)).not.toContain(lead.leadId);
  expect(ended.timeline.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['督办', '签收督办', '回复督办', '退回督办回复', '督办办结']),
  );
});

test('an answer that does not come is reminded of, with more people each time, and stays on record as missed', async () => {
  const lead = await report();
  await must(LEADER, 'lead.supervise', lead, WANTED);
  for (const time of ['15T00:00:00', '15T22:00:00', '16T00:00:00', '17T00:00:00']) {
    goTo(`${TOWN_MONTH}-${time}`);
    await town.tick();
  }
  expect(toldOf(lead, '督办期限快到了')).toEqual([HEAD, HEAD, LIAISON, LIAISON].sort());
  expect(toldOf(lead, '督办期限已过').filter((who) => who === LIAISON)).toHaveLength(2);
  const late = await must(LIAISON, 'lead.answerSupervision', lead, { text: '迟了，这是结果。' });
  expect(late.clocks.find(({ kind }) => kind === 'supervision')?.breachedAt).toBe(at(`${TOWN_MONTH}-16T00:00:00`));
});

test('it stays when the lead is closed or goes to another unit, which has to sign for itself', async () => {
  const lead = await report();
  await must(LEADER, 'lead.supervise', lead, WANTED);
  await must(LIAISON, 'lead.ackSupervision', lead);
  const justice = unitCalled('镇司法所').id;
  const moved = await must(OFFICE, 'lead.assign', lead, { unitId: justice, reason: '改派。' });
  expect(moved.supervision?.receipt).toBeNull();
  expect(moved.clocks.find(({ kind }) => kind === 'supervision')?.stoppedAt).toBeNull();
  await town.tick();
  expect(toldOf(lead, '上级督办一条线索')).toContain(`${justice}-liaison`);
  await must(`${justice}-liaison`, 'lead.refer', lead, {
    receivingBody: '县公安局',
    referredOn: `${TOWN_MONTH}-10`,
    reason: '移送。',
  });
  await must(OFFICE, 'lead.close', lead, {
    result: 'referredToPolice',
    reason: '已移送。',
    replyToReporter: '已移送。',
  });
  expect(await supervised(LEADER)).toContain(lead.leadId);
  expect(await actionsOf(LEADER, lead)).toEqual(['closeSupervision']);
});

test('another leader of the same office may end it, another office may not, the county always', async () => {
  const lead = await report();
  await must(LEADER, 'lead.supervise', lead, WANTED);
  await must(LIAISON, 'lead.answerSupervision', lead, { text: '办了。' });
  expect(await step(OFFICE, 'lead.closeSupervision', lead, { reason: '可以。' })).toMatchObject(refused);
  expect(await actionsOf(COUNTY, lead)).toContain('closeSupervision');
  expect((await must(DEPUTY, 'lead.closeSupervision', lead, { reason: '可以。' })).supervision).toBeNull();
});

test('not by a unit, not into the past, and nobody instructs the own unit', async () => {
  const lead = await report();
  expect(await step(LIAISON, 'lead.supervise', lead, WANTED)).toMatchObject(unknown);
  expect(await step(LEADER, 'lead.supervise', lead, { ...WANTED, dueDate: `${TOWN_MONTH}-09` })).toMatchObject({
    code: 'DATE_IN_PAST',
  });
  const own = await report({ conflictUnitIds: [UNIT.id] });
  expect(own.responsibleUnit.name).toBe('镇处非办');
  expect(await step(OFFICE, 'lead.supervise', own, WANTED)).toMatchObject(refused);
  expect(await actionsOf(LEADER, own)).toEqual(['supervise']);
});

test('for whoever is kept out, and for who only recorded it, there is no instruction and no major case', async () => {
  const lead = await report({ conflictUnitIds: [unitCalled('镇处非办').id] });
  await must(COUNTY, 'lead.markMajor', lead, { reason: '牵涉面大。' });
  for (const as of [LEADER, OFFICE, LIAISON]) {
    const { leadId } = lead;
    expect(await town.ask(as, 'lead.get', { leadId })).toMatchObject({ code: 'LEAD_NOT_FOUND' });
    expect(await supervised(as)).not.toContain(leadId);
  }
  expect(
    await town.ask(LEADER, 'lead.supervise', { ...WANTED, leadId: lead.leadId, version: 2, requestId: newRequest() }),
  ).toMatchObject({ code: 'LEAD_NOT_FOUND' });
  expect(toldOf(lead, '有一条线索列为重大案件')).toEqual([COUNTY]);

  const worker = personAt('罗家潭村', 'gridWorker');
  const input = { requestId: newRequest(), channel: 'gridWorker' as const, text: TEXT };
  const filed = await town.call(worker, 'lead.record', input);
  if (filed.kind !== 'lead') throw new Error('not a lead');
  const recorded = await town.call(COUNTY, 'lead.get', { leadId: filed.leadId });
  await must(LEADER, 'lead.supervise', recorded, WANTED);
  await must(OFFICE, 'lead.markMajor', recorded, { reason: '人多。' });
  expect(await town.call(worker, 'lead.get', { leadId: filed.leadId })).toMatchObject({
    supervision: null,
    major: null,
  });
  expect((await allLeads(town, worker)).map((row) => [row.supervised, row.major])).toEqual([[false, false]]);
});

test('a major case goes up at once, with the time it took; those above take the mark back', async () => {
  const lead = await report();
  goTo(`${TOWN_MONTH}-10T13:20:30`);
  const marked = await must(LIAISON, 'lead.markMajor', lead, { reason: '两百多人，老板跑了。' });
  expect(marked.major).toMatchObject({ minutesToReport: 200, reason: '两百多人，老板跑了。' });
  expect(toldOf(lead, '有一条线索列为重大案件')).toEqual(
    [OFFICE, personAt('镇处非办', 'office2'), LEADER, DEPUTY, COUNTY].sort(),
  );
  expect(town.documents('notices').filter(({ title }) => title === '有一条线索列为重大案件')).toContainEqual(
    expect.objectContaining({ leadId: lead.leadId, urgent: true }),
  );
  expect((await allLeads(town, LEADER)).find(({ leadId }) => leadId === lead.leadId)?.major).toBe(true);
  expect(await step(LIAISON, 'lead.unmarkMajor', lead, { reason: '弄错了。' })).toMatchObject(unknown);
  expect(await step(LEADER, 'lead.markMajor', lead, { reason: '再报。' })).toMatchObject(refused);
  expect((await must(OFFICE, 'lead.unmarkMajor', lead, { reason: '核实只有三人。' })).major).toBeNull();
});

test('the audit log says who did it, in codes', async () => {
  const lead = await report();
  await must(LEADER, 'lead.supervise', lead, WANTED);
  await must(LIAISON, 'lead.markMajor', lead, { reason: '人多。' });
  await town.tick();
  const entries = town.documents('auditLog').filter(({ event }) => 'leadId' in event && event.leadId === lead.leadId);
  expect(entries.map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        type: 'lead.changed',
        action: 'supervise',
        actor: { kind: 'member', memberId: LEADER },
      }),
      expect.objectContaining({
        type: 'lead.changed',
        action: 'markMajor',
        actor: { kind: 'member', memberId: LIAISON },
      }),
    ]),
  );
  expect(JSON.stringify(entries)).not.toContain('账目');
  expect(await town.ask(OTHER, 'lead.get', { leadId: lead.leadId })).toMatchObject({ code: 'LEAD_NOT_FOUND' });
});
