import { routeLead } from '../../src/shared/domain/routing/route-lead';
import type { Input, Output } from '../../src/shared/contract';
import { questionOf, routingInput } from '../../cloudfunctions/core/usecases/routing-input';
import { expectRefusal } from '../support/refusal';
import {
  allLeads,
  COUNTY,
  LEADER,
  newRequest,
  OFFICE,
  OFFICE_2,
  personAt,
  startTown,
  unitCalled,
} from '../support/town';
import type { Town } from '../support/town';
import tips from '../data/tips.json';

/** Trying a changed rule on past leads (C1): the answer names the leads it would move, and nothing happens. */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const POLICE = unitCalled('镇派出所').id;
const CARE_HOME = '桃溪养老院喊老人交床位费五万，一年返百分之十二。';
/** Names no village: only the one the resident chose says where. */
const HEARSAY = '听说有人口头宣传存钱返米，主体不详。';
const TO_POLICE: Rule = { ruleId: 'elder-care', leadUnit: 'police' };

type Rule = Input<'routing.whatIf'>['rule'];
type Moved = Output<'routing.whatIf'>['moved'][number];

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const send = async (text: string, extra: object = {}): Promise<string> => {
  const before = new Set(town.documents('leads').map(({ _id }) => _id));
  await town.call('resident-1', 'tip.submit', { requestId: newRequest(), text, ...extra });
  return town.documents('leads').find(({ _id }) => !before.has(_id))?._id ?? '';
};
const tryOut = async (as: string, rule: Rule, limit?: number): Promise<{ checked: number; moved: Moved[] }> => {
  const all = { checked: 0, moved: [] as Moved[] };
  for (let cursor: string | undefined; ;) {
    const page = await town.call(as, 'routing.whatIf', { rule, limit, cursor });
    all.checked += page.checked;
    all.moved.push(...page.moved);
    if (page.nextCursor === null) return all;
    cursor = page.nextCursor;
  }
};
const idsOf = (moved: readonly Moved[]): string[] => moved.map(({ leadId }) => leadId);

describe('with the twenty labelled tips and two about care homes', () => {
  let careHomes: string[];
  beforeAll(async () => {
    const first = await send(CARE_HOME, { divisionCode: VILLAGE });
    for (const { text } of tips.filter((tip) => tip.text !== '')) await send(text);
    const second = await send(`听人说，${CARE_HOME}`);
    await send(HEARSAY, { divisionCode: VILLAGE });
    await town.call(OFFICE, 'lead.record', {
      requestId: newRequest(),
      channel: 'gridWorker',
      text: '有家店喊充值，充一千送五百。',
      divisionCode: VILLAGE,
      facts: { sector: 'tourism' },
      urgent: true,
    });
    const byRule = town.documents('leads').filter(({ route }) => route.ruleId === 'elder-care');
    careHomes = byRule.map(({ _id }) => _id);
    expect(careHomes).toEqual(expect.arrayContaining([first, second]));
  });

  test('a changed rule moves exactly the leads it had routed, newest first, from its unit to the other', async () => {
    const { checked, moved } = await tryOut(COUNTY, TO_POLICE);
    expect(checked).toBe(town.documents('leads').length);
    expect(idsOf(moved).sort()).toEqual([...careHomes].sort());
    expect(checked).toBeGreaterThan(careHomes.length);
    for (const { before, after } of moved) {
      expect(before.unit?.name).toBe('镇社会事务办');
      expect(after).toEqual({
        unit: { id: POLICE, name: '镇派出所' },
        coUnits: [expect.objectContaining({ name: '镇处非办' })],
      });
    }
    const times = moved.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('page by page it is the same answer', async () => {
    expect(await tryOut(COUNTY, TO_POLICE, 3)).toEqual(await tryOut(COUNTY, TO_POLICE));
  });

  test('other co-units move a lead as well; the rule as it is moves none', async () => {
    const asItIs: Rule = { ruleId: 'elder-care', leadUnit: 'socialAffairs' };
    expect((await tryOut(OFFICE, asItIs)).moved).toEqual([]);
    const { moved } = await tryOut(OFFICE, { ...asItIs, coUnits: ['police'] });
    expect(idsOf(moved).sort()).toEqual([...careHomes].sort());
    expect(moved[0]?.after.coUnits.map(({ name }) => name)).toEqual(['镇派出所']);
  });

  test('a lead people have given to another unit since is still told by the rules', async () => {
    const leadId = careHomes[0] ?? '';
    const step = async (as: string, procedure: string, extra: object) => {
      const { version } = await town.call(COUNTY, 'lead.get', { leadId });
      expect(await town.ask(as, procedure, { leadId, version, requestId: newRequest(), ...extra })).toMatchObject({
        ok: true,
      });
    };
    await step(personAt('镇社会事务办', 'liaison'), 'lead.return', { reason: '不归本单位。' });
    await step(OFFICE, 'lead.assign', { unitId: unitCalled('镇司法所').id, reason: '请核查。' });
    const found = (await tryOut(OFFICE, TO_POLICE)).moved.find((each) => each.leadId === leadId);
    expect(found).toMatchObject({ before: { unit: { name: '镇社会事务办' } }, after: { unit: { name: '镇派出所' } } });
  });

  test('nothing is written and nobody is told, whatever is tried', async () => {
    await town.tick();
    await town.tick();
    const before = town.dump();
    await tryOut(OFFICE, TO_POLICE);
    await tryOut(COUNTY, { ruleId: 'storefront', leadUnit: 'countyDiscipline', coUnits: [] });
    expect(town.dump()).toBe(before);
  });

  test('a stored lead routed again goes by the rule that routed it', async () => {
    const [units, rules] = [await town.ports.directory.units(), await town.ports.directory.ruleSet()];
    const again = town.documents('leads').map((lead) => {
      const { ruleId, excluded, urgent, leadUnitId } = routeLead(routingInput(questionOf(lead)), rules, units);
      // Where somebody has assigned it by hand, the unit is theirs.
      const unitId = lead.timeline.some(({ kind }) => kind === 'assign') ? lead.responsibleUnitId : leadUnitId;
      return { id: lead._id, ruleId, unitId, urgent, keptOut: excluded.map(({ name }) => name) };
    });
    const stored = town.documents('leads').map(({ _id, route, responsibleUnitId, urgent, excluded }) => {
      return {
        id: _id,
        ruleId: route.ruleId,
        unitId: responsibleUnitId,
        urgent,
        keptOut: excluded.map(({ name }) => name),
      };
    });
    expect(again).toEqual(stored);
  });

  test('a village somebody chose counts as at intake, though the words name none', async () => {
    const { moved } = await tryOut(OFFICE, { ruleId: 'village-hearsay', leadUnit: 'justice' });
    const hearsay = moved.find(({ title }) => title === HEARSAY);
    expect(hearsay).toMatchObject({ before: { unit: { name: '罗家潭村' } }, after: { unit: { name: '镇司法所' } } });
  });

  test('a rule that is not in force, a unit no rule may name and a made-up cursor are refused', async () => {
    const ask = (input: object) => town.ask(OFFICE, 'routing.whatIf', input);
    expectRefusal(await ask({ rule: { ...TO_POLICE, ruleId: 'no-such-rule' } }), 'INVALID_INPUT');
    expectRefusal(await ask({ rule: { ...TO_POLICE, leadUnit: 'weather' } }), 'INVALID_INPUT');
    expectRefusal(await ask({ rule: TO_POLICE, cursor: 'first' }), 'INVALID_INPUT');
    expectRefusal(await ask({ rule: TO_POLICE, post: `countyHost@${unitCalled('县处非办').id}` }), 'NOT_FOUND');
  });
});

test('for units, leaders and residents there is no such thing', async () => {
  for (const as of [personAt('镇派出所', 'liaison'), personAt('镇派出所', 'unitHead'), LEADER, 'resident-1'])
    expectRefusal(await town.ask(as, 'routing.whatIf', { rule: TO_POLICE }), 'UNKNOWN_PROCEDURE');
});

describe('a lead that keeps somebody out', () => {
  test('is not tried for the town’s office when it is against the office, nor counted; for the county it is', async () => {
    const before = await tryOut(OFFICE, TO_POLICE);
    // By its words it would fall under the rule tried; being against an office, it goes by another one.
    const leadId = await send(CARE_HOME, { divisionCode: VILLAGE, conflictUnitIds: [unitCalled('镇处非办').id] });
    const conflict: Rule = { ruleId: 'official-named', leadUnit: 'justice' };
    for (const as of [OFFICE, OFFICE_2]) {
      expect(await tryOut(as, TO_POLICE)).toEqual(before);
      const { checked, moved } = await tryOut(as, conflict);
      expect(checked).toBe(before.checked);
      expect(idsOf(moved)).not.toContain(leadId);
    }
    expect(idsOf((await tryOut(COUNTY, conflict)).moved)).toContain(leadId);
  });

  test('is not there for somebody of the office who also has a post in the unit it keeps out', async () => {
    const leadId = await send(CARE_HOME, { divisionCode: VILLAGE, conflictUnitIds: [POLICE] });
    const conflict: Rule = { ruleId: 'official-named', leadUnit: 'justice' };
    expect(idsOf((await tryOut(OFFICE_2, conflict)).moved)).toContain(leadId);
    const [member] = town.documents('members').filter(({ _id }) => _id === OFFICE_2);
    const posts = [...(member?.posts ?? []), { role: 'unitHead' as const, unitId: POLICE, divisionCode: '430922112' }];
    await town.ports.store
      .collection('members')
      .update({ _id: OFFICE_2 }, { set: { posts, unitIds: posts.map(({ unitId }) => unitId) } });
    expect(idsOf((await tryOut(OFFICE_2, conflict)).moved)).not.toContain(leadId);
    expect((await allLeads(town, OFFICE_2)).map((lead) => lead.leadId)).not.toContain(leadId);
  });

  test('never goes to a unit it keeps out, and a rule that leaves nobody ends no run', async () => {
    const discipline = unitCalled('县纪委监委').id;
    const leadId = await send(CARE_HOME, { divisionCode: VILLAGE, conflictUnitIds: [POLICE, discipline] });
    const find = async (leadUnit: Rule['leadUnit']) =>
      (await tryOut(COUNTY, { ruleId: 'official-named', leadUnit })).moved.find((each) => each.leadId === leadId);
    expect(await find('police')).toBeUndefined();
    expect(await find('justice')).toMatchObject({ after: { unit: { name: '镇司法所' } } });
    expect(await find('countyDiscipline')).toMatchObject({ after: { unit: null, coUnits: [] } });
  });
});
