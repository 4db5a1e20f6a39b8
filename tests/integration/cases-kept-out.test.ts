import { caseDesk, stepOf } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, TOWN_MONTH, unitCalled } from '../support/town';

/** An old case is about its linked leads: who may not know of one of them does not know of it (C2, C7). */
const POLICE = unitCalled('镇派出所');
const JUSTICE = unitCalled('镇司法所');
const POLICEMAN = personAt('镇派出所', 'liaison');
const JURIST = personAt('镇司法所', 'liaison');

let town: Town;
inFreshTown((running) => (town = running));
const { enter, freeze, names, lead, link, keepOut } = caseDesk(() => town);

describe('whoever is kept out of a linked lead', () => {
  test('sees nothing of the case, from the moment the lead is linked', async () => {
    const one = await enter('甲案', { leadUnitId: JUSTICE.id });
    await town.call(OFFICE, 'case.setResponsibility', { ...stepOf(one), principle: 'assets', body: '县法院' });
    const secret = await lead([POLICE.id]);
    const linked = await link(await town.call(OFFICE, 'case.get', { caseId: one.caseId }), secret);
    expect(linked.leads.map(({ leadId }) => leadId)).toEqual([secret]);
    expectRefusal(await town.ask(POLICEMAN, 'case.get', { caseId: one.caseId }), 'NOT_FOUND');
    // Nor can it be given a part in it.
    expectRefusal(
      await town.ask(OFFICE, 'case.setResponsibility', {
        ...stepOf(linked),
        principle: 'stability',
        unitIds: [POLICE.id],
      }),
      'UNIT_EXCLUDED',
    );
  });

  test('a lead that keeps out a unit of the case cannot be linked before the case is in other hands', async () => {
    const one = await enter('甲案');
    expectRefusal(
      await town.ask(OFFICE, 'case.linkLead', { ...stepOf(one), leadId: await lead([POLICE.id]) }),
      'UNIT_EXCLUDED',
    );
  });

  test('kept out later: gone at once from page, list, rate and list of the year, for the unit and for the office itself', async () => {
    const one = await enter('甲案');
    await enter('乙案');
    await freeze();
    const leadId = await lead();
    await link(one, leadId);
    expect(await names(POLICEMAN)).toHaveLength(2);
    await keepOut(leadId, POLICE.id);
    expect(await names(POLICEMAN)).toEqual(['乙案']);
    expectRefusal(await town.ask(POLICEMAN, 'case.get', { caseId: one.caseId }), 'NOT_FOUND');
    expect((await town.call(OFFICE, 'case.get', { caseId: one.caseId })).keptOut).toEqual([
      { id: POLICE.id, name: '镇派出所' },
    ]);
    await keepOut(leadId, unitCalled('镇处非办').id);
    for (const as of [OFFICE, LEADER]) {
      expect(await names(as)).toEqual(['乙案']);
      expect(await town.call(as, 'case.rate', {})).toMatchObject({ total: 1 });
    }
    expect(await town.call(COUNTY, 'case.rate', {})).toMatchObject({ total: 2 });
    expectRefusal(await town.ask(OFFICE, 'case.reopen', { ...stepOf(one), reason: '?' }), 'NOT_FOUND');
  });

  test('asking again with the request that entered the case finds nothing either', async () => {
    const requestId = newRequest();
    const one = await enter('甲案', { requestId });
    const leadId = await lead();
    await link(one, leadId);
    await keepOut(leadId, unitCalled('镇处非办').id);
    const again = { requestId, name: '甲案', startedYear: 2015, leadUnitId: POLICE.id };
    expectRefusal(await town.ask(OFFICE, 'case.create', again), 'NOT_FOUND');
  });

  test('taking the link away brings nobody back: what was written meanwhile stays with the case and its meetings', async () => {
    const linked = await link(await enter('甲案'), await lead());
    const { caseId } = linked;
    const { meetingId } = await town.call(OFFICE, 'meeting.record', {
      requestId: newRequest(),
      heldOn: `${TOWN_MONTH}-01`,
      place: '镇政府',
      unitIds: [POLICE.id],
      caseIds: [caseId],
      minutes: '研究这条线索。',
    });
    const leadId = linked.leads[0]?.leadId ?? '';
    await keepOut(leadId, POLICE.id);
    await town.call(OFFICE, 'case.unlinkLead', { ...stepOf(linked), leadId, reason: '不是一回事' });
    expectRefusal(await town.ask(POLICEMAN, 'case.get', { caseId }), 'NOT_FOUND');
    expectRefusal(await town.ask(POLICEMAN, 'meeting.get', { meetingId }), 'NOT_FOUND');
    expect(await names(POLICEMAN)).toEqual([]);
    // The office sees who is out, and gives the case to somebody else.
    expect((await town.call(OFFICE, 'case.get', { caseId })).keptOut).toEqual([{ id: POLICE.id, name: '镇派出所' }]);
  });

  test('a lead of another unit is linked without its name for those who may not open it', async () => {
    const linked = await link(await enter('甲案', { leadUnitId: JUSTICE.id }), await lead([], '外镇公司'));
    expect(await town.call(JURIST, 'case.get', { caseId: linked.caseId })).toMatchObject({ leads: [], otherLeads: 1 });
    expect(JSON.stringify(await town.call(JURIST, 'case.get', { caseId: linked.caseId }))).not.toContain(
      linked.leads[0]?.title,
    );
    const after = await town.call(OFFICE, 'case.unlinkLead', {
      ...stepOf(linked),
      leadId: linked.leads[0]?.leadId ?? '',
      reason: '不是一回事',
    });
    expect(after).toMatchObject({ leads: [], otherLeads: 0 });
  });
});
