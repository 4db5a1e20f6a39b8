import { CONTRACT, type ProcedureName } from '../../src/shared/contract';
import type { Role } from '../../src/shared/tables/roles';
import { questionsOf } from '../support/every-question';
import { COUNTY, LEADER, newestLead, newRequest, OFFICE, personAt, startTown, type Town } from '../support/town';

/** Every procedure, asked by somebody who may, with every part of the question spoilt in turn (B6). */
const PERSON: Readonly<Record<Role, string>> = {
  gridWorker: personAt('罗家潭村', 'gridWorker'),
  liaison: personAt('镇社会事务办', 'liaison'),
  unitHead: personAt('镇社会事务办', 'unitHead'),
  supervisingLeader: personAt('镇社会事务办', 'supervisingLeader'),
  office: OFFICE,
  townLeader: LEADER,
  custodian: personAt('镇党政办', 'custodian'),
  countyHost: COUNTY,
};
const NAMES = Object.keys(CONTRACT) as ProcedureName[];
const HUGE = '钱'.repeat(350_000);
/** Longer than any field takes; a megabyte in every field would only test how fast it is copied. */
const LONG = '钱'.repeat(20_000);
const SPOILT: readonly unknown[] = [
  null,
  7,
  '',
  LONG,
  '=1+1',
  { $ne: null },
  [],
  { __proto__: { a: 1 } },
  Array(300).fill('a'),
];
const WHOLE: readonly unknown[] = [undefined, null, 7, '=1+1', HUGE, [], [1], { $where: '1' }];
const CHINESE = /[\u4e00-\u9fff]/;

let town: Town;
let leadId = '';
beforeAll(async () => {
  town = await startTown();
  await town.call('resident-1', 'tip.submit', {
    requestId: newRequest(),
    text: '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。',
  });
  leadId = (await newestLead(town)).leadId;
  await town.tick();
});
afterAll(() => town.stop());

const askerOf = (name: ProcedureName): string => {
  const { allow } = CONTRACT[name];
  if (allow === 'anyone') return 'resident-1';
  return allow === 'staff' ? OFFICE : PERSON[allow[0] ?? 'office'];
};

const questions = (name: ProcedureName): unknown[] => {
  const known = { leadId, fileId: 'none', noticeIds: ['none'], division: '430922112235', request: () => newRequest() };
  const good = questionsOf(name, known).slice(0, 2) as Record<string, unknown>[];
  const spoilt = good.flatMap((input) =>
    Object.keys(input).flatMap((field) => SPOILT.map((value) => ({ ...input, [field]: value }))),
  );
  return [...WHOLE, ...spoilt, ...good.map((input) => ({ ...input, unheardOf: 1 }))];
};

test.each(NAMES)('%s answers clearly whatever is asked', async (name) => {
  const as = askerOf(name);
  for (const input of questions(name)) {
    const reply = await town.ask(as, name, input);
    if (reply.ok) continue;
    expect({ input: JSON.stringify(input)?.slice(0, 80), code: reply.code }).not.toMatchObject({ code: 'UNEXPECTED' });
    expect(reply.code).not.toBe('UNKNOWN_PROCEDURE');
    expect(reply.message).toMatch(CHINESE);
  }
});

test('and afterwards the town works as before', async () => {
  await town.tick();
  expect((await town.call(OFFICE, 'lead.get', { leadId })).leadId).toBe(leadId);
  expect(town.documents('leads').filter(({ title }) => title.length > 100)).toEqual([]);
});
