import { inFreshTown } from '../support/fresh-town';
import {
  JUSTICE,
  lookInput,
  petitionDesk,
  PETITION_OFFICE,
  POLICE,
  recordInput,
  shown,
  STABILITY,
  VILLAGE,
} from '../support/petition-desk';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, type Town, unitCalled } from '../support/town';

/** Whom a petition is against, and whom a linked lead keeps out: for them it does not exist (C2, C8). */
let town: Town;
inFreshTown((running) => (town = running));
const { record, open, attempt, step, ids, goTo } = petitionDesk(() => town);
beforeEach(() => goTo('2026-06-10T10:00:00'));

describe('a petition against a unit', () => {
  const against = { againstUnitIds: [unitCalled('镇派出所').id] };

  test('does not exist for that unit and cannot be given to it', async () => {
    const petitionId = await record(against);
    expect(await ids(POLICE)).toEqual([]);
    expectRefusal(
      await attempt(PETITION_OFFICE, 'petition.assign', petitionId, {
        unitId: unitCalled('镇派出所').id,
        reason: '请办理',
      }),
      'UNIT_EXCLUDED',
    );
    expectRefusal(
      await town.ask(PETITION_OFFICE, 'petition.record', {
        ...recordInput(),
        ...against,
        unitId: unitCalled('镇派出所').id,
      }),
      'UNIT_EXCLUDED',
    );
  });

  test('against 信访办 itself goes to the office; against the town’s office to the county', async () => {
    const petition = unitCalled('镇信访办').id;
    const one = await record({ unitId: undefined, againstUnitIds: [petition] }, OFFICE);
    expect(await ids(PETITION_OFFICE)).not.toContain(one);
    expect(shown(await open(OFFICE, one)).unit.name).toBe('镇处非办');
    const two = await record({ unitId: undefined, againstUnitIds: [petition, unitCalled('镇处非办').id] }, STABILITY);
    expect(await ids(OFFICE)).not.toContain(two);
    expect(shown(await open(COUNTY, two)).unit.name).toBe('县处非办');
  });
});

describe('a unit named only later', () => {
  const naming = (unitIds: string[]) => ({
    channel: 'visit',
    receivedOn: '2026-06-10',
    people: 12,
    demand: '养老公寓到期不退本金，要求退钱。',
    againstUnitIds: unitIds,
    reason: '又说到一个单位',
  });

  test('does not have it from that moment on, nor what it was told of it, and 信访办 handles it', async () => {
    const justice = unitCalled('镇司法所').id;
    const petitionId = await record({ unitId: justice });
    await town.tick();
    expect((await town.call(JUSTICE, 'notice.list', {})).items).toHaveLength(1);
    const view = shown(await step(PETITION_OFFICE, 'petition.correct', petitionId, naming([justice])));
    expect(view.unit.name).toBe('镇信访办');
    expect(await ids(JUSTICE)).toEqual([]);
    expect((await town.call(JUSTICE, 'notice.list', {})).items).toEqual([]);
    expectRefusal(await town.ask(JUSTICE, 'petition.open', lookInput(petitionId)), 'NOT_FOUND');
    const twice = shown(await step(PETITION_OFFICE, 'petition.correct', petitionId, { ...naming([]), people: 13 }));
    expect(twice.people).toBe(13);
    expect(await ids(JUSTICE)).toEqual([]);
  });

  test('is not named where nobody would be left to handle it', async () => {
    const all = ['镇社会事务办', '镇信访办', '镇处非办', '县处非办'].map((name) => unitCalled(name).id);
    const petitionId = await record();
    expectRefusal(await attempt(COUNTY, 'petition.correct', petitionId, naming(all)), 'UNIT_EXCLUDED');
    expect(await ids(COUNTY)).toContain(petitionId);
  });

  test('信访办 that is named itself loses sight of it by that very write', async () => {
    const petitionId = await record();
    const named = await step(PETITION_OFFICE, 'petition.correct', petitionId, naming([unitCalled('镇信访办').id]));
    expect(named.petition).toBeNull();
    expect(await ids(PETITION_OFFICE)).not.toContain(petitionId);
  });
});

describe('a linked lead', () => {
  /** Time goes to and fro here, so the newest is not the last. */
  const sentLead = async (conflictUnitIds: string[] = []) => {
    const known = new Set(town.documents('leads').map(({ _id }) => _id));
    await town.call('resident-1', 'tip.submit', {
      requestId: newRequest(),
      text: '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
      divisionCode: VILLAGE,
      conflictUnitIds,
    });
    const lead = town.documents('leads').find(({ _id }) => !known.has(_id));
    if (!lead) throw new Error('there is no lead');
    return { leadId: lead._id, title: lead.title, version: lead.version };
  };

  const JURISTS = unitCalled('镇司法所').id;
  const link = (petitionId: string, leadId: string) =>
    step(OFFICE, 'petition.linkLead', petitionId, { leadId, reason: '同一家公寓' });
  const keepOut = async (leadId: string) => {
    const { version } = await town.call(OFFICE, 'lead.get', { leadId });
    const decision = { unitId: JURISTS, reason: '有人入股' };
    await town.call(OFFICE, 'lead.keepOut', { requestId: newRequest(), leadId, version, ...decision });
  };
  const linkedThenKeptOut = async (unitId: string): Promise<{ petitionId: string; leadId: string }> => {
    const petitionId = await record({ unitId });
    const { leadId } = await sentLead();
    await link(petitionId, leadId);
    await keepOut(leadId);
    return { petitionId, leadId };
  };

  test('stays a lead of its own; who does not see it reads nothing of the link', async () => {
    const petitionId = await record();
    const { leadId, title, version } = await sentLead();
    const linked = shown(await link(petitionId, leadId));
    expect(linked.leads).toEqual([{ leadId, title }]);
    expect(linked.history.map(({ kind }) => kind)).toContain('linkLead');
    expect(await town.call(OFFICE, 'lead.get', { leadId })).toMatchObject({ version });
    const seen = shown(await open(STABILITY, petitionId));
    expect(seen.leads).toEqual([]);
    expect(seen.history.map(({ kind }) => kind)).toEqual(['recorded']);
    expectRefusal(
      await attempt(PETITION_OFFICE, 'petition.linkLead', petitionId, { leadId, reason: '也看看' }),
      'LEAD_NOT_FOUND',
    );
  });

  test('a unit the lead keeps out is kept out of the petition, by the link and by what is decided later', async () => {
    const petitionId = await record({ unitId: JURISTS });
    const secret = await sentLead([JURISTS]);
    expectRefusal(
      await attempt(OFFICE, 'petition.linkLead', petitionId, { leadId: secret.leadId, reason: '同一家' }),
      'UNIT_EXCLUDED',
    );
    const { leadId } = await sentLead();
    await link(petitionId, leadId);
    expect(await ids(JUSTICE)).toContain(petitionId);
    await keepOut(leadId);
    expect(await ids(JUSTICE)).not.toContain(petitionId);
    expect((await town.call(JUSTICE, 'duty.due', { what: 'petition' })).items).toEqual([]);
    expectRefusal(await town.ask(JUSTICE, 'petition.open', lookInput(petitionId)), 'NOT_FOUND');
  });

  test('whoever is kept out later is not handed the petition any more', async () => {
    const { petitionId } = await linkedThenKeptOut(unitCalled('镇社会事务办').id);
    expectRefusal(
      await attempt(PETITION_OFFICE, 'petition.assign', petitionId, { unitId: JURISTS, reason: '请办理' }),
      'UNIT_EXCLUDED',
    );
    await town.tick();
    expect((await town.call(JUSTICE, 'notice.list', {})).items).toEqual([]);
  });

  test('whoever is kept out later does not have it back when it is taken up again: 信访办 has it', async () => {
    const { petitionId } = await linkedThenKeptOut(JURISTS);
    await step(OFFICE, 'petition.close', petitionId, { result: 'withdrawn', reason: '弄错了' });
    const again = shown(await step(OFFICE, 'petition.reopen', petitionId, { reason: '没有撤回' }));
    expect(again.unit.name).toBe('镇信访办');
    expect(await ids(JUSTICE)).toEqual([]);
    await town.tick();
    expect((await town.call(JUSTICE, 'notice.list', {})).items).toEqual([]);
  });

  test('whoever is kept out later is not reminded of it either, and stays out when the link goes', async () => {
    const { petitionId, leadId } = await linkedThenKeptOut(JURISTS);
    await town.tick();
    goTo('2026-06-18T09:00:00');
    await town.tick();
    await town.tick();
    const { items } = await town.call(JUSTICE, 'notice.list', {});
    expect(items.filter(({ title }) => title.includes('期限'))).toEqual([]);
    // Somebody has to see to it: 信访办 is reminded in its place, before it is overdue.
    const reminded = (await town.call(PETITION_OFFICE, 'notice.list', {})).items;
    expect(reminded.filter(({ title }) => title.includes('期限'))).toHaveLength(1);
    await step(OFFICE, 'petition.unlinkLead', petitionId, { leadId, reason: '不是一家' });
    expect(await ids(JUSTICE)).toEqual([]);
    expectRefusal(await town.ask(JUSTICE, 'petition.open', lookInput(petitionId)), 'NOT_FOUND');
  });
});
