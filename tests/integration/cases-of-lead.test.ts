import { caseDesk, stepOf } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** From a lead to the old cases it lies in, for those who may read both (C7, C2). */
const POLICE = unitCalled('镇派出所');
const POLICEMAN = personAt('镇派出所', 'liaison');
const JURIST = personAt('镇司法所', 'liaison');

let town: Town;
inFreshTown((running) => (town = running));
const { enter, lead, link, keepOut } = caseDesk(() => town);
const casesOf = async (as: string, leadId: string) =>
  (await town.call(as, 'case.ofLead', { leadId })).cases.map(({ name }) => name);
const handOver = async (leadId: string, unitId: string) => {
  const { version } = await town.call(COUNTY, 'lead.get', { leadId });
  await town.call(COUNTY, 'lead.assign', { leadId, version, requestId: newRequest(), unitId, reason: '请办理' });
};

test('who reads lead and case finds the way; who reads only the lead sees that there is nothing', async () => {
  const leadId = await lead();
  await handOver(leadId, unitCalled('镇司法所').id);
  for (const as of [OFFICE, LEADER, JURIST]) expect(await casesOf(as, leadId)).toEqual([]);
  const one = await link(await enter('甲案', { leadUnitId: POLICE.id }), leadId);
  await link(await enter('乙案', { leadUnitId: POLICE.id, startedYear: 2016 }), leadId);
  for (const as of [OFFICE, LEADER, COUNTY]) expect((await casesOf(as, leadId)).sort()).toEqual(['乙案', '甲案']);
  expect(await casesOf(JURIST, leadId)).toEqual([]);
  // The case is the police's, the lead is not.
  expectRefusal(await town.ask(POLICEMAN, 'case.ofLead', { leadId }), 'LEAD_NOT_FOUND');
  await town.call(OFFICE, 'case.unlinkLead', { ...stepOf(one), leadId, reason: '弄错了' });
  expect(await casesOf(OFFICE, leadId)).toEqual(['乙案']);
});

test('a case about another lead that keeps the person out is not named', async () => {
  const [open, secret] = [await lead(), await lead([], '银城公司')];
  await handOver(open, POLICE.id);
  const one = await link(await enter('甲案'), open);
  await link(one, secret);
  expect(await casesOf(POLICEMAN, open)).toEqual(['甲案']);
  await keepOut(secret, POLICE.id);
  expect(await casesOf(POLICEMAN, open)).toEqual([]);
  expect(await casesOf(OFFICE, open)).toEqual(['甲案']);
});

test('a lead taken into another brings its case along', async () => {
  const [first, second] = [await lead(), await lead()];
  await link(await enter('甲案'), second);
  const versionOf = async (leadId: string) => (await town.call(COUNTY, 'lead.get', { leadId })).version;
  await town.call(OFFICE, 'lead.merge', {
    requestId: newRequest(),
    leadId: first,
    version: await versionOf(first),
    otherId: second,
    otherVersion: await versionOf(second),
    reason: '同一家公司',
  });
  expect(await casesOf(OFFICE, first)).toEqual(['甲案']);
});
