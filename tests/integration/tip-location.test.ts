import { COUNTY, newRequest, newestLead, OFFICE, startTown, type Town, unitCalled } from '../support/town';

/** Where a reporter was: only if offered (B1), and never finer than about 100 m, whatever a phone sends. */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const report = async (extra: object) => {
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '村口新开的店说年化15%保本保息。',
    divisionCode: unitCalled('罗家潭村').divisionCode,
    ...extra,
  });
  return newestLead(town);
};

test('a position from a phone is stored coarse, and whoever works on the lead reads it', async () => {
  const lead = await report({ location: { latitude: 28.51876543, longitude: 112.12345678 } });
  expect(lead.location).toEqual({ latitude: 28.519, longitude: 112.123 });
  const stored = town.dump();
  expect(stored).toContain('28.519');
  for (const finer of ['28.5187', '28.51876543', '112.1234']) expect(stored).not.toContain(finer);

  expect(lead.responsibleUnit.name).toBe('镇处非办');
  const atOffice = await town.call(OFFICE, 'lead.get', { leadId: lead.leadId });
  expect(atOffice.location).toEqual(lead.location);
});

test('a tip without a position has none, and so has a lead the staff record', async () => {
  expect((await report({})).location).toBeNull();
  await town.call(COUNTY, 'lead.record', {
    requestId: newRequest(),
    channel: 'phone',
    text: '门口贴了传单，说年化12%。',
  });
  expect((await newestLead(town)).location).toBeNull();
});

test('the reporter’s own progress page does not repeat the position', async () => {
  const { receipt } = await town.call('resident-2', 'tip.submit', {
    requestId: newRequest(),
    text: '路口发传单，交五万送鸡蛋。',
    location: { latitude: 28.519, longitude: 112.123 },
  });
  const progress = await town.call('resident-3', 'tip.progress', { receipt });
  expect(JSON.stringify(progress)).not.toMatch(/28\.519|112\.123/);
});
