import { fanOutNotices } from '../../cloudfunctions/core/sweeps/fan-out-notices';
import { remindPetitions } from '../../cloudfunctions/core/sweeps/remind-petitions';
import { caseDesk } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { JUSTICE, petitionDesk, PETITION_OFFICE, POLICE as POLICE_LIAISON, shown } from '../support/petition-desk';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, OFFICE, type Town, unitCalled } from '../support/town';

/** Petitions and old cases know of each other and stay what they are; each is seen by its own readers only (C7, C8, C2). */
const POLICE = unitCalled('镇派出所').id;
const JURISTS = unitCalled('镇司法所').id;

let town: Town;
inFreshTown((running) => (town = running));
const { enter, lead, link, keepOut } = caseDesk(() => town);
const { record, open, attempt, step, ids, goTo } = petitionDesk(() => town);
beforeEach(() => goTo('2026-06-10T10:00:00'));

const ofUnit = (unitId: string): Promise<string> => record({ unitId });
const linkCase = async (as: string, petitionId: string, caseId: string) =>
  shown(await step(as, 'petition.linkCase', petitionId, { caseId, reason: '同一家合作社' }));
const casesOn = async (as: string, petitionId: string) =>
  shown(await open(as, petitionId)).cases.map(({ name }) => name);
const petitionsOn = async (as: string, caseId: string) =>
  (await town.call(as, 'petition.ofCase', { caseId })).items.map(({ petitionId }) => petitionId);
const inbox = async (as: string) =>
  (await town.call(as, 'notice.list', {})).items.filter(({ page }) => page.includes('petition'));

test('both pages lead to each other, the clocks of the petition go on, and the link can be taken away', async () => {
  const [one, petitionId] = [await enter('甲案'), await ofUnit(POLICE)];
  const before = shown(await open(POLICE_LIAISON, petitionId)).clocks;
  expect(await linkCase(POLICE_LIAISON, petitionId, one.caseId)).toMatchObject({
    cases: [{ caseId: one.caseId, name: '甲案' }],
    clocks: before,
  });
  expect(await town.call(OFFICE, 'case.get', { caseId: one.caseId })).toMatchObject({ version: one.version });
  for (const as of [POLICE_LIAISON, OFFICE, COUNTY]) {
    expect(await petitionsOn(as, one.caseId)).toEqual([petitionId]);
    expect(await casesOn(as, petitionId)).toEqual(['甲案']);
  }
  expect(JSON.stringify(await town.call(OFFICE, 'petition.ofCase', { caseId: one.caseId }))).not.toContain('本金');
  const again = { caseId: one.caseId, reason: '再来' };
  expectRefusal(await attempt(OFFICE, 'petition.linkCase', petitionId, again), 'INVALID_INPUT');
  expect(await attempt(OFFICE, 'petition.unlinkCase', petitionId, again)).toMatchObject({ ok: true });
  expect(await petitionsOn(OFFICE, one.caseId)).toEqual([]);
  expectRefusal(await attempt(OFFICE, 'petition.unlinkCase', petitionId, again), 'PETITION_STEP');
});

test('who reads only one of the two sees nothing of the other', async () => {
  const [one, petitionId] = [await enter('甲案'), await ofUnit(JURISTS)];
  await linkCase(OFFICE, petitionId, one.caseId);
  // The petition is the jurist's, the case is the police's, and leaders have cases but no petitions.
  const petition = shown(await open(JUSTICE, petitionId));
  expect(petition.cases).toEqual([]);
  expect(petition.may).not.toContain('unlinkCase');
  expect(JSON.stringify(petition.history)).not.toContain('同一家合作社');
  expectRefusal(await town.ask(JUSTICE, 'petition.ofCase', { caseId: one.caseId }), 'NOT_FOUND');
  expect(await petitionsOn(POLICE_LIAISON, one.caseId)).toEqual([]);
  expectRefusal(await town.ask(LEADER, 'petition.ofCase', { caseId: one.caseId }), 'UNKNOWN_PROCEDURE');
  expectRefusal(
    await attempt(JUSTICE, 'petition.linkCase', petitionId, { caseId: one.caseId, reason: '看看' }),
    'NOT_FOUND',
  );
});

test('a petition handled by a unit that a lead of the case keeps out is not linked with it', async () => {
  const one = await link(await enter('甲案', { leadUnitId: JURISTS }), await lead([POLICE]));
  const petitionId = await ofUnit(POLICE);
  expectRefusal(
    await attempt(OFFICE, 'petition.linkCase', petitionId, { caseId: one.caseId, reason: '同一家' }),
    'UNIT_EXCLUDED',
  );
});

test.each(['by what is decided on the lead', 'by a lead the case is linked with later'])(
  'kept out later, %s: the petition and its notices are gone for the unit at once, also from reminders to come',
  async (way) => {
    const leadId = await lead();
    const one = await enter('甲案', { leadUnitId: JURISTS });
    const petitionId = await ofUnit(POLICE);
    await linkCase(OFFICE, petitionId, one.caseId);
    await town.tick();
    expect(await ids(POLICE_LIAISON)).toEqual([petitionId]);
    expect(await inbox(POLICE_LIAISON)).toHaveLength(1);
    if (way.includes('decided')) {
      await link(one, leadId);
      await keepOut(leadId, POLICE);
    } else await link(one, await lead([POLICE]));
    expect(await ids(POLICE_LIAISON)).toEqual([]);
    expect(await inbox(POLICE_LIAISON)).toEqual([]);
    expect((await town.call(POLICE_LIAISON, 'duty.due', { what: 'petition' })).items).toEqual([]);
    goTo('2026-06-27T10:00:00');
    await remindPetitions(town.ports, 10);
    await fanOutNotices('petitions')(town.ports, 10);
    expect(await inbox(POLICE_LIAISON)).toEqual([]);
    expect(await inbox(PETITION_OFFICE)).not.toEqual([]);
    expect(await casesOn(OFFICE, petitionId)).toEqual(['甲案']);
  },
);
