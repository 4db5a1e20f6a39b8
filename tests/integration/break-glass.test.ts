import { PEOPLE } from '../../src/shared/seed/people';
import { identityRequestsIn, LIAISON, FIRST, SECOND, CONTACT, OPENID, MINUTE } from '../support/identity-requests';
import { expectRefusal } from '../support/refusal';
import { newRequest, startTown, type Town } from '../support/town';

/** Who reported is read by one person, for half an hour, after two custodians agreed; and the reporter is told (D2). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const { request, decide, grantedRequest, open, vault, alter, exclude, ago, toDecide, noticesAbout, auditOf } =
  identityRequestsIn(() => town);

test('two custodians agree, the person who asked reads name and number, and the reporter is told once', async () => {
  await town.call('resident-1', 'me.recordConsent', {
    requestId: newRequest(),
    results: [{ template: 'tipProgress', result: 'accept' }],
  });
  const templateId = (await town.call('resident-1', 'me.get', {})).templates.tipProgress;
  await town.local.door('POST', '/local/wechat/subscribe', { personId: 'resident-1', templateId });
  const asked = await request();
  await town.tick();
  expect(noticesAbout(asked.id).map(({ addressee }) => addressee)).toEqual(expect.arrayContaining([FIRST, SECOND]));
  expect(noticesAbout(asked.id)).toHaveLength(2);
  expect(await decide(FIRST, asked.id)).toMatchObject({ data: { state: 'open', grants: 1 } });
  expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  expect(await decide(SECOND, asked.id)).toMatchObject({ data: { state: 'granted', grants: 2 } });
  const opened = await open(LIAISON, asked.id);
  expect(opened).toMatchObject({ ok: true, data: CONTACT });
  expect(JSON.stringify(opened)).not.toContain(OPENID);
  await open(LIAISON, asked.id);
  await Promise.all(Array.from({ length: 3 }, () => town.tick()));
  // A sweep that died after telling everybody, and before it could say so.
  await alter(asked.id, { pending: true, told: null });
  await town.tick();
  await town.tick();

  const steps = (await town.call('resident-3', 'tip.progress', { receipt: asked.receipt })).steps;
  expect(steps.filter(({ text }) => text.includes('身份保管员'))).toHaveLength(1);
  const toReporter = noticesAbout(asked.id).filter(({ audience }) => audience === 'reporter');
  expect(toReporter).toMatchObject([{ addressee: asked.tipId, delivery: 'sent' }]);
  expect(JSON.stringify([steps, toReporter])).not.toMatch(/松鹤|举报人某某|联络员|社会事务办/);
  expect(town.local.parts.mailbox.messages(OPENID, 50)).toHaveLength(1);
  expect(auditOf(asked.id)).toEqual(
    [
      `identity.requested ${LIAISON}`,
      `identity.granted ${FIRST}`,
      `identity.granted ${SECOND}`,
      `identity.opened ${LIAISON}`,
    ].sort(),
  );
  expect(JSON.stringify(town.documents('auditLog'))).not.toContain('核对');
  const { [0]: stored } = town.documents('identityRequests').filter(({ _id }) => _id === asked.id);
  expect(stored?.told).toBeInstanceOf(Date);
  expect(town.dump()).not.toContain(CONTACT.phone);
});

test('one refusal ends it: on record, told to the person who asked with its reason, and closed for everybody', async () => {
  const asked = await request();
  expect(await decide(FIRST, asked.id)).toMatchObject({ ok: true });
  expectRefusal(
    await town.ask(SECOND, 'identity.decide', { requestId: newRequest(), identityRequestId: asked.id, granted: false }),
    'INVALID_INPUT',
  );
  expect(await decide(SECOND, asked.id, false)).toMatchObject({ data: { state: 'refused' } });
  expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  await town.tick();
  expect(auditOf(asked.id)).toContain(`identity.refused ${SECOND}`);
  expect(noticesAbout(asked.id).filter(({ addressee }) => addressee === LIAISON)).toHaveLength(1);
  const { items } = await town.call(LIAISON, 'identity.requests', { view: 'mine', leadId: asked.leadId });
  expect(items[0]).toMatchObject({
    state: 'refused',
    decisions: [{ granted: true }, { granted: false, note: '看过了。' }],
  });
  expect(JSON.stringify(items)).not.toContain('custodian');
  const steps = (await town.call('resident-1', 'tip.progress', { receipt: asked.receipt })).steps;
  expect(JSON.stringify(steps)).not.toContain('身份');
  expect(await request(LIAISON, asked)).toMatchObject({ leadId: asked.leadId });
});

test('nobody decides for three days: it lapses, on record, and makes room for another', async () => {
  const asked = await request();
  await decide(FIRST, asked.id);
  await alter(asked.id, { decideBy: ago(1), endsAt: ago(1) });
  expectRefusal(await decide(SECOND, asked.id), 'IDENTITY_REQUEST_ENDED');
  expect(await toDecide(SECOND)).not.toContain(asked.id);
  await request(LIAISON, asked);
  await town.tick();
  expect(auditOf(asked.id)).toContain('identity.expired system');
  expect(noticesAbout(asked.id).filter(({ title }) => title.includes('过期'))).toMatchObject([{ addressee: LIAISON }]);
});

test('the vault, called by hand: made-up numbers open nothing, and phones and timers get no answer at all', async () => {
  const asked = await grantedRequest();
  const OPEN = { procedure: 'vault.open' };
  for (const event of [
    { ...OPEN, requestId: 'made-up', memberId: LIAISON },
    { ...OPEN, requestId: asked.id, memberId: 'made-up' },
    { ...OPEN, requestId: asked.id },
    { ...OPEN, requestId: { $ne: '' }, memberId: LIAISON },
    { ...OPEN, requestId: '', memberId: '' },
  ])
    expect(await vault(event)).toEqual({ ok: false });
  const { host } = town.local.parts;
  const event = { ...OPEN, requestId: asked.id, memberId: LIAISON };
  const openid = PEOPLE.find(({ id }) => id === LIAISON)?.openid ?? '';
  await expect(host.invoke('vault', event, { kind: 'phone', openid })).rejects.toThrow();
  await expect(host.invoke('vault', event, { kind: 'timer', trigger: 'by-hand' })).rejects.toThrow();
  expect(await town.ask(LIAISON, 'vault.open', event)).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
});

test('a reporter who has had the identity erased is not found any more', async () => {
  const asked = await grantedRequest();
  await town.call('resident-1', 'tip.forget', { requestId: newRequest(), receipt: asked.receipt });
  expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  // Even if the lead still said that there is a name.
  const lead = await town.ports.store.collection('leads').get(asked.leadId);
  const tips = lead?.tips.map((one) => ({ ...one, named: true }));
  await town.ports.store.collection('leads').update({ _id: asked.leadId }, { set: { tips } });
  expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  await town.tick();
  expect(auditOf(asked.id)).not.toContain(`identity.opened ${LIAISON}`);
});

test('looking again and again is a bounded record, and the time for it ends by itself', async () => {
  const asked = await grantedRequest();
  for (let look = 0; look < 5; look += 1) await open(LIAISON, asked.id);
  const stored = () => town.documents('identityRequests').find(({ _id }) => _id === asked.id);
  expect(stored()?.opened.length).toBeLessThanOrEqual(2);
  await alter(asked.id, { openUntil: ago(MINUTE), endsAt: ago(MINUTE) });
  await town.tick();
  expect(stored()).toMatchObject({ state: 'closed', endsAt: null });
  const { items } = await town.call(FIRST, 'identity.requests', { view: 'decided', limit: 1 });
  expect(items).toMatchObject([{ identityRequestId: asked.id, state: 'closed', leadId: null }]);
});

test('a long list for a custodian comes in pages without gaps, and what is not theirs leaves none', async () => {
  const asked = [];
  for (let count = 0; count < 5; count += 1) asked.push(await request());
  for (const { leadId } of asked.slice(1, 4)) await exclude(leadId, '镇党政办');
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await town.call(SECOND, 'identity.requests', { view: 'toDecide', limit: 1, cursor });
    expect(page.items).toHaveLength(1);
    seen.push(...page.items.map((one) => one.identityRequestId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(seen.slice(-2)).toEqual([asked[0]?.id, asked[4]?.id]);
});
