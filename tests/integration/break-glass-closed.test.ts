import { PEOPLE } from '../../src/shared/seed/people';
import { identityRequestsIn, LIAISON, HEAD, FIRST, SECOND } from '../support/identity-requests';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** What keeps a reporter’s name locked, although somebody asks for it or custodians have agreed (D2). */
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const {
  setPosts,
  losePosts,
  custodyIn,
  tip,
  asking,
  request,
  decide,
  grantedRequest,
  open,
  vault,
  alter,
  exclude,
  ago,
  toDecide,
  noticesAbout,
} = identityRequestsIn(() => town);

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
