import { appointmentsIn, HEAD, VILLAGE } from '../support/appointments';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { newRequest, OFFICE, personAt, unitCalled, type Town } from '../support/town';

/** Several posts of one person, and what is left when one ends (A2, A3). */
let town: Town;
inFreshTown((started) => (town = started));
const { end, invite, join, memberIdOf, postsOf, tryToJoin } = appointmentsIn(() => town);

describe('posts', () => {
  test('one person can hold several, in several units, and lose them one by one', async () => {
    const second = unitCalled('近桃社区');
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    await join('resident-1', (await invite(HEAD, 'liaison')).code);
    await join('resident-1', (await invite(OFFICE, 'gridWorker', second.id)).code);
    const memberId = memberIdOf('resident-1');
    expect(await postsOf('resident-1')).toHaveLength(3);
    await end(HEAD, memberId, 'gridWorker');
    expect(await postsOf('resident-1')).toEqual([
      ['liaison', VILLAGE.id],
      ['gridWorker', second.id],
    ]);
    const inVillage = async () =>
      (await town.call(HEAD, 'people.list', { unitId: VILLAGE.id })).items.some((each) => each.memberId === memberId);
    expect(await inVillage()).toBe(true);
    await end(OFFICE, memberId, 'liaison');
    expect(await inVillage()).toBe(false);
  });

  test('two joins of one person at the same moment give both posts', async () => {
    const codes = await Promise.all([invite(HEAD, 'gridWorker'), invite(HEAD, 'liaison')]);
    await Promise.all(codes.map(({ code }) => join('resident-1', code)));
    expect((await postsOf('resident-1')).map(([role]) => role).sort()).toEqual(['gridWorker', 'liaison']);
  });

  test('an ended post is gone with the next call, and its used code does not bring it back', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    await join('resident-1', code);
    await town.call('resident-1', 'lead.list', {});
    await end(HEAD, memberIdOf('resident-1'), 'gridWorker');
    expectRefusal(await town.ask('resident-1', 'lead.list', {}), 'UNKNOWN_PROCEDURE');
    expect(await town.call('resident-1', 'me.get', {})).toMatchObject({ name: null, posts: [] });
    expectRefusal(await tryToJoin('resident-1', code), 'INVITATION_NOT_FOUND');
  });

  test('a repeat of the same ending is the same; ending what is not there is not found', async () => {
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    const post = {
      memberId: memberIdOf('resident-1'),
      role: 'gridWorker',
      unitId: VILLAGE.id,
      reason: 'moved',
    } as const;
    const input = { ...post, requestId: newRequest() };
    const first = await town.call(HEAD, 'people.endPost', input);
    expect(await town.call(HEAD, 'people.endPost', input)).toEqual(first);
    expectRefusal(await town.ask(HEAD, 'people.endPost', { ...input, requestId: newRequest() }), 'NOT_FOUND');
  });

  test('ending the only liaison is allowed, with a warning before and after', async () => {
    const liaison = personAt('罗家潭村', 'liaison');
    const post = { memberId: liaison, role: 'liaison' as const, unitId: VILLAGE.id };
    expect(await town.call(HEAD, 'people.ending', post)).toMatchObject({ onlyOne: true, successors: [] });
    expect(await end(HEAD, liaison, 'liaison')).toEqual({ noneLeft: true });
  });

  test('everything is in the audit log, by ids and codes alone', async () => {
    const { code } = await invite(HEAD, 'gridWorker');
    const withdrawn = await invite(HEAD, 'liaison');
    await town.call(HEAD, 'people.withdrawInvitation', {
      requestId: newRequest(),
      invitationId: withdrawn.invitationId,
    });
    await join('resident-1', code);
    await end(HEAD, memberIdOf('resident-1'), 'gridWorker');
    await town.tick();
    const events = town.documents('auditLog').map(({ event }) => event);
    expect(events.map(({ type }) => type).sort()).toEqual([
      'invitation.withdrawn',
      'member.invited',
      'member.invited',
      'member.joined',
      'member.postEnded',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/[\u4e00-\u9fff]|openid|1380000/);
  });
});
