import { INVITATION_DAYS } from '../../src/shared/tables/appointments';
import { inviteAsOperator } from '../../scripts/lib/invite-as-operator';
import { appointmentsIn, HEAD, POLICE_HEAD, VILLAGE } from '../support/appointments';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, unitCalled, type Town } from '../support/town';

/** The way to a post: an invitation for one person, and a phone number WeChat has confirmed (A2, A3). */
let town: Town;
inFreshTown((started) => (town = started));
const { end, invite, join, joining, memberIdOf, postsOf, tryToJoin } = appointmentsIn(() => town);
const memberCount = () => town.documents('members').length;

describe('an invitation', () => {
  test('says what it is for, and makes a resident a colleague at once', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(await town.call('resident-1', 'people.invitation', { code })).toMatchObject({
      roleLabel: '网格员',
      unit: { name: '罗家潭村' },
    });
    // As somebody types it who reads it from paper.
    const typed = `${code.slice(0, 5)} ${code.slice(5)}`.toLowerCase();
    expect((await join('resident-1', typed)).post).toMatchObject({ role: 'gridWorker', unit: { id: VILLAGE.id } });
    expect(await postsOf('resident-1')).toEqual([['gridWorker', VILLAGE.id]]);
    const row = (await town.call(HEAD, 'people.list', { unitId: VILLAGE.id })).items.find(
      ({ name }) => name === '测试员',
    );
    expect(row).toMatchObject({ phone: '138****0001', posts: [{ role: 'gridWorker', mayEnd: true }] });
  });

  test('stands nowhere in the store, not even as a plain hash, and is the same when the request is repeated', async () => {
    const input = { requestId: newRequest(), unitId: VILLAGE.id, role: 'liaison' as const };
    const first = await town.call(HEAD, 'people.invite', input);
    expect(await town.call(HEAD, 'people.invite', input)).toEqual(first);
    expect(town.documents('invitations')).toHaveLength(1);
    expect(town.dump()).not.toContain(first.code);
  });

  test('works once: a repeat by the same person is the same post, for everybody else the code does not exist', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    const input = joining('resident-1', code);
    const first = await town.call('resident-1', 'people.join', input);
    const before = memberCount();
    expect(await town.call('resident-1', 'people.join', input)).toEqual(first);
    expect(memberCount()).toBe(before);
    expect(await postsOf('resident-1')).toHaveLength(1);
    const missing = await tryToJoin('resident-2', 'ABCDEFGH23');
    const used = await tryToJoin('resident-2', code);
    expectRefusal(used, 'INVITATION_NOT_FOUND');
    expect({ ...used, requestId: '' }).toEqual({ ...missing, requestId: '' });
    expectRefusal(await town.ask('resident-2', 'people.invitation', { code }), 'INVITATION_NOT_FOUND');
    expect(await postsOf('resident-2')).toEqual([]);
  });

  test('lets in one of several who type it at the same moment', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    const everybody = ['resident-1', 'resident-2', 'resident-3', 'resident-4'];
    const replies = await Promise.all(everybody.map((as) => tryToJoin(as, code)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies) if (!reply.ok) expectRefusal(reply, 'INVITATION_NOT_FOUND');
  });

  test('ends after seven days', async () => {
    const { code, invitationId, expiresAt } = await invite(HEAD, 'gridWorker');
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(INVITATION_DAYS - 0.01);
    expect(days).toBeLessThanOrEqual(INVITATION_DAYS);
    await town.ports.store
      .collection('invitations')
      .update({ _id: invitationId }, { set: { expiresAt: new Date(Date.now() - 1000) } });
    expectRefusal(await tryToJoin('resident-1', code), 'INVITATION_NOT_FOUND');
    expect((await town.call(HEAD, 'people.invitations', { unitId: VILLAGE.id })).items).toEqual([]);
  });

  test('can be withdrawn until somebody uses it', async () => {
    const { code, invitationId } = await invite(HEAD, 'gridWorker');
    const open = () => town.call(HEAD, 'people.invitations', { unitId: VILLAGE.id });
    expect((await open()).items.map((each) => each.invitationId)).toEqual([invitationId]);
    const withdraw = (id: string) => ({ requestId: newRequest(), invitationId: id });
    expectRefusal(await town.ask(POLICE_HEAD, 'people.withdrawInvitation', withdraw(invitationId)), 'NOT_FOUND');
    for (let time = 0; time < 2; time += 1)
      await town.call(OFFICE, 'people.withdrawInvitation', withdraw(invitationId));
    expectRefusal(await tryToJoin('resident-1', code), 'INVITATION_NOT_FOUND');
    expect((await open()).items).toEqual([]);

    const used = await invite(HEAD, 'gridWorker');
    await join('resident-1', used.code);
    expectRefusal(await town.ask(HEAD, 'people.withdrawInvitation', withdraw(used.invitationId)), 'INVITATION_USED');
    expect(await postsOf('resident-1')).toHaveLength(1);
  });

  test('is worth nothing once its maker may not invite any more', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    await end(OFFICE, HEAD, 'unitHead');
    expectRefusal(await tryToJoin('resident-1', code), 'INVITATION_NOT_FOUND');
  });

  test('is not for its maker: nobody becomes custodian by their own hand', async () => {
    const { code } = await invite(COUNTY, 'custodian', unitCalled('镇处非办').id);
    expectRefusal(await tryToJoin(COUNTY, code), 'INVITATION_OWN');
    expect(await postsOf(COUNTY)).toHaveLength(1);
    expect((await join('resident-1', code)).post.role).toBe('custodian');
  });

  test('without an inviter, made by the operators of a new deployment, opens the office’s door to its first member', async () => {
    const office = unitCalled('镇处非办').id;
    await expect(inviteAsOperator(town.ports, office, 'countyHost')).rejects.toThrow('has no countyHost');
    const { code } = await inviteAsOperator(town.ports, office, 'office');
    await join('resident-1', code);
    const next = await invite('resident-1', 'office', office);
    await join('resident-2', next.code);
    expect(await postsOf('resident-2')).toEqual([['office', office]]);
  });

  test('with nonsense for a code is refused with words', async () => {
    for (const code of ['', 'ABC', 'O0O0O0O0O0', '‮ABCDEFGH23<b>', 'A'.repeat(61), '1234567890'])
      expect(await town.ask('resident-1', 'people.invitation', { code })).toMatchObject({
        ok: false,
        code: expect.stringMatching(/^(INVALID_INPUT|TEXT_TOO_LONG)$/) as string,
      });
  });
});

describe('the phone number', () => {
  test('must be confirmed by WeChat, and the invitation is still good after a try that failed', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    const input = { ...joining('resident-1', code), phoneCode: 'made-up' };
    expectRefusal(await town.ask('resident-1', 'people.join', input), 'PHONE_NOT_CONFIRMED');
    expect(await postsOf('resident-1')).toEqual([]);
    await join('resident-1', code);
  });

  test('belongs to one person: a second WeChat account with it does not become a second colleague', async () => {
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    const { code } = await invite(HEAD, 'liaison');
    const withOthersPhone = { ...joining('resident-2', code), phoneCode: 'resident-1:again' };
    expectRefusal(await town.ask('resident-2', 'people.join', withOthersPhone), 'PHONE_TAKEN');
    await join('resident-2', code);
  });

  test('is forgotten with the last post', async () => {
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    const memberId = memberIdOf('resident-1');
    await end(HEAD, memberId, 'gridWorker');
    expect(town.documents('members').find(({ _id }) => _id === memberId)?.phone).toBe('');
  });
});
