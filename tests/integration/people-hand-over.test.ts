import { handOverLeads } from '../../cloudfunctions/core/sweeps/hand-over-leads';
import { PEOPLE } from '../../src/shared/seed/people';
import { appointmentsIn, HEAD, VILLAGE } from '../support/appointments';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { newRequest, OFFICE, OFFICE_2, personAt, unitCalled, type Town } from '../support/town';

/** What becomes of the leads a grid worker recorded when the post changes hands (A3). */
let town: Town;
inFreshTown((started) => (town = started));
const { end, invite, join, memberIdOf } = appointmentsIn(() => town);

describe('a grid worker’s own leads', () => {
  const WORKER = personAt('罗家潭村', 'gridWorker');
  const record = async (as: string, village = VILLAGE) => {
    const reply = await town.call(as, 'lead.record', {
      requestId: newRequest(),
      channel: 'gridWorker',
      text: '走访发现有人上门推销养老投资，年化12%，已有20名老人登记。',
      divisionCode: village.divisionCode,
    });
    if (reply.kind !== 'lead') throw new Error('the report became no lead');
    return reply.leadId;
  };
  const ownLeads = async (as: string) =>
    (await town.call(as, 'lead.list', { view: 'all' })).items.map(({ leadId }) => leadId).sort();

  test('go to the successor, who is named among the unit’s own grid workers', async () => {
    const leadIds = [await record(WORKER), await record(WORKER)].sort();
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    const successorId = memberIdOf('resident-1');
    const post = { memberId: WORKER, role: 'gridWorker' as const, unitId: VILLAGE.id };
    expect(await town.call(HEAD, 'people.ending', post)).toMatchObject({
      onlyOne: false,
      ownLeads: true,
      successors: [{ id: successorId }],
    });
    const stranger = {
      ...post,
      requestId: newRequest(),
      reason: 'left',
      successorId: personAt('近桃社区', 'gridWorker'),
    };
    expectRefusal(await town.ask(HEAD, 'people.endPost', stranger), 'INVALID_INPUT');
    await end(HEAD, WORKER, 'gridWorker', { successorId });
    expectRefusal(await town.ask(WORKER, 'lead.get', { leadId: leadIds[0] }), 'UNKNOWN_PROCEDURE');
    await Promise.all([town.tick(), town.tick()]);
    expect(await ownLeads('resident-1')).toEqual(leadIds);
    const lead = await town.call('resident-1', 'lead.get', { leadId: leadIds[0] ?? '' });
    expect(lead.timeline[0]?.actor).toBe('罗家潭村网格员');
    // What the office does later does not bring the former holder back.
    const { version } = await town.call(OFFICE, 'lead.get', { leadId: lead.leadId });
    const unitId = unitCalled('镇司法所').id;
    const assign = { leadId: lead.leadId, version, requestId: newRequest(), unitId, reason: '改派。' };
    await town.call(OFFICE, 'lead.assign', assign);
    expect(await ownLeads('resident-1')).toEqual(leadIds);
    expect(JSON.stringify(town.documents('leads').map(({ visibleTo }) => visibleTo))).not.toContain(`m:${WORKER}`);
  });

  test('stay with the unit and the office when nobody succeeds, and do not wait for a return', async () => {
    const leadId = await record(WORKER);
    const { responsibleUnitId = '' } = town.documents('leads').find(({ _id }) => _id === leadId) ?? {};
    await end(HEAD, WORKER, 'gridWorker');
    await town.tick();
    expect(await ownLeads(OFFICE)).toContain(leadId);
    const reader = PEOPLE.find(({ posts }) =>
      posts.some((post) => post.unitId === responsibleUnitId && ['liaison', 'office'].includes(post.role)),
    );
    expect(await ownLeads(reader?.id ?? '')).toContain(leadId);
    await join(WORKER, (await invite(OFFICE, 'gridWorker', unitCalled('近桃社区').id)).code);
    expect(await ownLeads(WORKER)).toEqual([]);
  });

  test('more than one page of them, and a sweep that is cut off, lose none', async () => {
    const leadIds: string[] = [];
    for (let count = 0; count < 7; count += 1) leadIds.push(await record(WORKER));
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    await end(HEAD, WORKER, 'gridWorker', { successorId: memberIdOf('resident-1') });
    await handOverLeads(town.ports, 3);
    // Died after one page: what is left is taken up again, also by two at once.
    expect(await ownLeads('resident-1')).toHaveLength(3);
    await Promise.all([handOverLeads(town.ports, 3), handOverLeads(town.ports, 3)]);
    await town.tick();
    expect(await ownLeads('resident-1')).toEqual(leadIds.sort());
    expect(town.documents('handOvers').map(({ done }) => done)).toEqual([true]);
  });

  test('of another village stay with a person who still works there', async () => {
    const second = unitCalled('近桃社区');
    await join('resident-1', (await invite(HEAD, 'gridWorker')).code);
    const here = await record('resident-1');
    await join('resident-1', (await invite(OFFICE_2, 'gridWorker', second.id)).code);
    const there = await record('resident-1', second);
    await end(HEAD, memberIdOf('resident-1'), 'gridWorker');
    await town.tick();
    expect(await ownLeads('resident-1')).toEqual([there]);
    expect(there).not.toBe(here);
  });
});
