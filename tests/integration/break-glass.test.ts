import type { Notice } from '../../cloudfunctions/core/collections/documents';
import type { IdentityRequest } from '../../src/shared/domain/identity/identity-request';
import type { Post } from '../../src/shared/domain/lead/visibility';
import { PEOPLE } from '../../src/shared/seed/people';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newestLead, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** Who reported is read by one person, for half an hour, after two custodians agreed; and the reporter is told (D2). */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const LIAISON = personAt('镇社会事务办', 'liaison');
const HEAD = personAt('镇社会事务办', 'unitHead');
const FIRST = personAt('镇处非办', 'custodian');
const SECOND = personAt('镇党政办', 'custodian');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const CONTACT = { name: '举报人某某', phone: '13900000555' };
const OPENID = PEOPLE.find(({ id }) => id === 'resident-1')?.openid ?? '';
const MINUTE = 60_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** Posts a test has changed go back, so that every test begins with the same people. */
const formerPosts = new Map<string, Post[]>();
const setPosts = async (memberId: string, change: (posts: Post[]) => Post[], phone?: string) => {
  const members = town.ports.store.collection('members');
  const member = await members.get(memberId);
  if (!member) throw new Error(`no member ${memberId}`);
  if (!formerPosts.has(memberId)) formerPosts.set(memberId, member.posts);
  const posts = change(member.posts);
  const set = { posts, unitIds: posts.map(({ unitId }) => unitId), ...(phone ? { phone } : {}) };
  await members.update({ _id: memberId }, { set });
};
const losePosts = (memberId: string) => setPosts(memberId, () => []);
const custodyIn = (unit: string): Post => ({
  role: 'custodian',
  unitId: unitCalled(unit).id,
  divisionCode: unitCalled(unit).divisionCode,
});
afterEach(async () => {
  for (const [memberId, posts] of formerPosts)
    await setPosts(memberId, () => posts, PEOPLE.find(({ id }) => id === memberId)?.phone);
  formerPosts.clear();
});

const tip = async (contact: typeof CONTACT | null = CONTACT) => {
  const { receipt } = await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: TEXT,
    divisionCode: VILLAGE,
    ...(contact ? { contact } : {}),
  });
  const lead = await newestLead(town);
  return { receipt, leadId: lead.leadId, tipId: lead.tips[0]?.tipId ?? '' };
};
type Tip = Awaited<ReturnType<typeof tip>>;
const asking = ({ leadId, tipId }: Tip) => ({
  requestId: newRequest(),
  leadId,
  tipId,
  purpose: 'evidence' as const,
  reason: '要当面核对合同和收据。',
});
const request = async (as = LIAISON, about?: Tip) => {
  const reported = about ?? (await tip());
  const { identityRequestId } = await town.call(as, 'identity.request', asking(reported));
  return { ...reported, id: identityRequestId };
};
const decide = (as: string, identityRequestId: string, granted = true) =>
  town.ask(as, 'identity.decide', { requestId: newRequest(), identityRequestId, granted, note: '看过了。' });
const grantedRequest = async (as = LIAISON) => {
  const asked = await request(as);
  for (const custodian of [FIRST, SECOND]) expect(await decide(custodian, asked.id)).toMatchObject({ ok: true });
  return asked;
};
const open = (as: string, identityRequestId: string) =>
  town.ask(as, 'identity.open', { requestId: newRequest(), identityRequestId });
const vault = async (event: object, source = 'scf') =>
  JSON.parse(await town.local.parts.host.invoke('vault', event, { kind: 'function', source })) as unknown;
const alter = (id: string, set: Partial<IdentityRequest>) =>
  town.ports.store.collection('identityRequests').update({ _id: id }, { set: { ...set } });
const exclude = (leadId: string, unit: string) =>
  town.ports.store.collection('leads').update({ _id: leadId }, { set: { excludedUnitIds: [unitCalled(unit).id] } });
const ago = (ms: number) => new Date(Date.now() - ms);
const toDecide = async (as: string) =>
  (await town.call(as, 'identity.requests', { view: 'toDecide', limit: 50 })).items.map((one) => one.identityRequestId);
const noticesAbout = (id: string): Notice[] => town.documents('notices').filter(({ _id }) => _id.startsWith(id));
const auditOf = (id: string) =>
  town
    .documents('auditLog')
    .map(({ event }) => event)
    .flatMap((event) => ('identityRequestId' in event && event.identityRequestId === id ? [event] : []))
    .map(({ type, actor }) => `${type} ${actor.kind === 'member' ? actor.memberId : actor.kind}`)
    .sort();

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

describe('what does not open, although two have agreed', () => {
  const CASES: [string, (asked: { id: string; leadId: string }) => Promise<unknown>, string?][] = [
    ['for another member who may act on the lead', () => Promise.resolve(), HEAD],
    ['for the county above', () => Promise.resolve(), COUNTY],
    ['after half an hour', ({ id }) => alter(id, { openUntil: ago(1) })],
    ['after the unit was kept out', ({ leadId }) => exclude(leadId, '镇社会事务办')],
    ['after the last post was lost', () => losePosts(LIAISON)],
    [
      'after the post was lost, though another is held',
      () => setPosts(LIAISON, () => [{ ...custodyIn('镇司法所'), role: 'liaison' }]),
    ],
    ['after a custodian lost the post', () => losePosts(SECOND)],
    ['after a custodian’s unit was kept out', ({ leadId }) => exclude(leadId, '镇党政办')],
    [
      'after it turned out that a custodian is the one who asked',
      () => setPosts(SECOND, (posts) => posts, phoneOf(LIAISON)),
    ],
    ['when the two custodians are one person', () => setPosts(SECOND, (posts) => posts, phoneOf(FIRST))],
  ];
  const phoneOf = (id: string) => PEOPLE.find((person) => person.id === id)?.phone ?? '';
  test.each(CASES)('%s', async (_what, arrange, who = LIAISON) => {
    const asked = await grantedRequest();
    await arrange(asked);
    const reply = await open(who, asked.id);
    expect(reply).toMatchObject({ ok: false });
    if (!reply.ok) expect(['NOT_FOUND', 'UNKNOWN_PROCEDURE']).toContain(reply.code);
    // The vault decides for itself, whatever another function tells it.
    expect(await vault({ procedure: 'vault.open', requestId: asked.id, memberId: who })).toEqual({ ok: false });
    await town.tick();
    expect(noticesAbout(asked.id).filter(({ audience }) => audience === 'reporter')).toEqual([]);
  });
});

describe('whose word does not count', () => {
  test('the person who asked, through a custodian’s post of the own', async () => {
    await setPosts(OFFICE, (posts) => [...posts, custodyIn('镇处非办')]);
    const asked = await request(OFFICE);
    expect(await toDecide(OFFICE)).not.toContain(asked.id);
    expectRefusal(await decide(OFFICE, asked.id), 'NOT_FOUND');
    expect(await decide(FIRST, asked.id)).toMatchObject({ data: { state: 'open', grants: 1 } });
  });

  test('the same custodian a second time; the same message sent twice is one word', async () => {
    const asked = await request();
    const word = { requestId: newRequest(), identityRequestId: asked.id, granted: true };
    for (let time = 0; time < 2; time += 1)
      expect(await town.call(FIRST, 'identity.decide', word)).toMatchObject({ state: 'open', grants: 1 });
    expectRefusal(await decide(FIRST, asked.id), 'IDENTITY_DECIDED');
    expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  });

  test('a custodian of a unit kept out: for them there is no request', async () => {
    const asked = await request();
    expect(await toDecide(SECOND)).toContain(asked.id);
    await exclude(asked.leadId, '镇党政办');
    expect(await toDecide(SECOND)).not.toContain(asked.id);
    const missing = await decide(SECOND, 'no-such-request');
    expect({ ...(await decide(SECOND, asked.id)), requestId: '' }).toEqual({ ...missing, requestId: '' });
    await town.tick();
    expect(noticesAbout(asked.id).map(({ addressee }) => addressee)).not.toContain(SECOND);
  });

  test('somebody without the post', async () => {
    const asked = await request();
    for (const who of ['resident-1', OFFICE, COUNTY, LIAISON])
      expectRefusal(await decide(who, asked.id), 'UNKNOWN_PROCEDURE');
  });

  test('two at the same moment both count', async () => {
    const asked = await request();
    const replies = await Promise.all([decide(FIRST, asked.id), decide(SECOND, asked.id)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await open(LIAISON, asked.id)).toMatchObject({ ok: true });
  });

  test('a grant and a refusal at the same moment: refused', async () => {
    const asked = await request();
    const [refusal] = await Promise.all([decide(SECOND, asked.id, false), decide(FIRST, asked.id)]);
    expect(refusal).toMatchObject({ data: { state: 'refused' } });
    expectRefusal(await open(LIAISON, asked.id), 'NOT_FOUND');
  });
});

describe('what cannot be asked', () => {
  test('who did not leave a name', async () => {
    expectRefusal(await town.ask(LIAISON, 'identity.request', asking(await tip(null))), 'TIP_NOT_NAMED');
  });

  test('about another unit’s lead, or one that only helps to handle it', async () => {
    const reported = await tip();
    expectRefusal(
      await town.ask(personAt('镇司法所', 'liaison'), 'identity.request', asking(reported)),
      'LEAD_NOT_FOUND',
    );
    await town.ports.store.collection('leads').update(
      { _id: reported.leadId },
      {
        set: {
          coUnitIds: [unitCalled('镇司法所').id],
          visibleTo: [`u:${unitCalled('镇司法所').id}`, `u:${unitCalled('镇社会事务办').id}`],
        },
      },
    );
    expectRefusal(
      await town.ask(personAt('镇司法所', 'liaison'), 'identity.request', asking(reported)),
      'TRANSITION_NOT_ALLOWED',
    );
  });

  test('twice at the same time; the same message sent twice is one request', async () => {
    const reported = await tip();
    const question = asking(reported);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => town.call(LIAISON, 'identity.request', question)),
    );
    expect(new Set(answers.map((one) => one.identityRequestId)).size).toBe(1);
    const rivals = await Promise.all([1, 2, 3].map(() => town.ask(LIAISON, 'identity.request', asking(reported))));
    for (const reply of rivals) expectRefusal(reply, 'IDENTITY_REQUEST_OPEN');
    expect(await town.ask(HEAD, 'identity.request', asking(reported))).toMatchObject({ ok: true });
  });

  test('while fewer than two custodians could decide', async () => {
    await losePosts(SECOND);
    expectRefusal(await town.ask(LIAISON, 'identity.request', asking(await tip())), 'IDENTITY_TOO_FEW_CUSTODIANS');
  });
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
