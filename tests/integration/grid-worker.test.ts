import { allLeads, COUNTY, newRequest, personAt, startTown, unitCalled, type Town } from '../support/town';
import type { Output } from '../../src/shared/contract';

/** What a grid worker writes down on the way, with a network that comes and goes. */
const WORKER = personAt('近桃社区', 'gridWorker');
const TEXT = '走访发现某公司在社区门口发传单，年化12%，已有20名老人登记。';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const record = (input: object) =>
  town.call(WORKER, 'lead.record', { requestId: newRequest(), channel: 'gridWorker', text: TEXT, ...input });

test('a lead sent again after a lost answer is the same lead', async () => {
  const requestId = newRequest();
  const first = await record({ requestId });
  const again = await record({ requestId, text: `${TEXT}（补写）` });
  expect(again).toEqual(first);
  expect(await allLeads(town, WORKER)).toHaveLength(1);
});

test('the same form sent from two phones at once by two workers is two leads', async () => {
  const requestId = newRequest();
  const other = personAt('金凤社区', 'gridWorker');
  const input = { requestId, channel: 'gridWorker' as const, text: TEXT };
  const [one, two] = await Promise.all([
    town.call(WORKER, 'lead.record', input),
    town.call(other, 'lead.record', input),
  ]);
  expect((one as { leadId: string }).leadId).not.toBe((two as { leadId: string }).leadId);
});

test('“nothing found” is noted for the month and is no lead', async () => {
  const before = (await allLeads(town, COUNTY)).length;
  const requestId = newRequest();
  const text = '本月本网格已入户排查126户、经营主体19家，未发现非法集资风险线索。零报告。';
  const reply = await record({ requestId, text });
  expect(reply).toEqual({ kind: 'zeroReport', month: expect.stringMatching(/^\d{4}-\d{2}$/) as string });
  expect(await record({ requestId, text })).toEqual(reply);
  expect(await allLeads(town, COUNTY)).toHaveLength(before);
  expect(town.documents('zeroReportNotes')).toHaveLength(1);
});

test('the worker sees own leads and their progress, but cannot handle them', async () => {
  const { leadId } = (await record({ divisionCode: unitCalled('近桃社区').divisionCode })) as { leadId: string };
  const lead: Output<'lead.get'> = await town.call(WORKER, 'lead.get', { leadId });
  expect(lead.actions).toEqual([]);
  expect(lead.timeline[0]?.actor).toBe('近桃社区网格员');
  const someone = personAt('近桃社区', 'liaison');
  const seen = (await allLeads(town, someone)).some((row) => row.leadId === leadId);
  expect(seen).toBe([lead.responsibleUnit, ...lead.coUnits].some((unit) => unit.name === '近桃社区'));
});

test('a first receipt yesterday counts from yesterday, one tomorrow is refused', async () => {
  const day = 86_400_000;
  const yesterday = new Date(Date.now() - day).toISOString();
  const { leadId } = (await record({ firstReceivedAt: yesterday })) as { leadId: string };
  expect((await town.call(WORKER, 'lead.get', { leadId })).receivedAt).toBe(yesterday);
  const before = town.counts();
  const tomorrow = new Date(Date.now() + day).toISOString();
  const input = { requestId: newRequest(), channel: 'phone', text: TEXT, firstReceivedAt: tomorrow };
  expect(await town.ask(WORKER, 'lead.record', input)).toMatchObject({ code: 'DATE_IN_FUTURE' });
  expect(town.counts()).toEqual(before);
});
