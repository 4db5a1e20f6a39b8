import { COUNTY, newRequest, OFFICE, startTown, type Town } from '../support/town';
import tips from '../data/tips.json';

/** Twenty tips with the answer a careful officer gave, sent the way they come in and read back by staff. */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const withWords = tips.filter((tip) => tip.text !== '');

test.each(withWords)('$id goes to $expected.leadUnit', async ({ text, expected }) => {
  const before = new Set(town.documents('leads').map((lead) => lead._id));
  const { receipt, advice } = await town.call('resident-1', 'tip.submit', { requestId: newRequest(), text });
  expect(receipt).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  const [leadId] = town
    .documents('leads')
    .map((lead) => lead._id)
    .filter((id) => !before.has(id));
  const lead = await town.call(COUNTY, 'lead.get', { leadId: leadId ?? '' });
  expect({
    leadUnit: lead.responsibleUnit.name,
    excluded: lead.excluded.map((unit) => unit.name),
    urgent: lead.urgent,
  }).toEqual({ leadUnit: expected.leadUnit, excluded: expected.excluded, urgent: expected.urgent });
  expect(lead.coUnits.filter((unit) => (expected.excluded as string[]).includes(unit.name))).toEqual([]);
  expect(lead.route.reason).not.toBe('');
  expect(advice !== null).toBe(expected.urgent);
});

test('a tip without a word, a picture or a recording is refused and leaves nothing behind', async () => {
  const empty = tips.find((tip) => tip.text === '');
  const before = town.counts();
  const reply = await town.ask('resident-1', 'tip.submit', { requestId: newRequest(), text: empty?.text });
  expect(reply).toMatchObject({ ok: false, code: 'TIP_EMPTY' });
  expect(town.counts()).toEqual(before);
});

const byStaff = withWords.filter((tip) => tip.channel !== 'resident' && tip.expected.disposition !== 'zeroReport');

test.each(byStaff)('$id recorded by staff ($channel) goes to $expected.leadUnit too', async (tip) => {
  const { channel, text, expected } = tip as typeof tip & { channel: 'gridWorker' | 'bank' | 'hotline12345' };
  const recorded = await town.call(OFFICE, 'lead.record', { requestId: newRequest(), channel, text });
  expect(recorded).toMatchObject({ kind: 'lead', responsibleUnit: expected.leadUnit, urgent: expected.urgent });
});
