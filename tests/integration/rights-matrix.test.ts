import { CONTRACT, type ProcedureName, type Reply } from '../../src/shared/contract';
import { ROLES, type Role } from '../../src/shared/tables/roles';
import { questionsOf } from '../support/every-question';
import { setScene, type Who } from '../support/rights-scene';
import { NEVER, type Outcome, type Right, RIGHTS, STANDINGS, THINGS } from '../support/rights-table';
import { startTown, type Town } from '../support/town';

/** Every procedure, asked by every role about what is its own, another's, and what keeps it out (A2, A3, C2). */
const NAMES = Object.keys(CONTRACT) as ProcedureName[];
const KINDS: readonly (Role | 'resident' | 'nobody')[] = ['nobody', 'resident', ...ROLES];
/** Answers that would mean the question was badly put, or that something broke. */
const MISTAKES = ['INVALID_INPUT', 'UNKNOWN_PROCEDURE', 'UNEXPECTED', 'TOO_MANY_CALLS', 'LEAD_CHANGED_MEANWHILE'];

let town: Town;
let scene: Awaited<ReturnType<typeof setScene>>;
beforeAll(async () => {
  town = await startTown();
  scene = await setScene(town);
}, 60_000);
afterAll(() => town.stop());

const withoutNumber = (reply: Reply<unknown>) => ({ ...reply, requestId: '' });
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'OK' : reply.code);

const isDeclared = ({ may }: Right, kind: Role | 'resident' | 'nobody'): boolean => {
  if (kind === 'nobody') return false;
  if (may === 'anyone') return true;
  return kind !== 'resident' && (may === 'staff' || may.includes(kind));
};

const outcomeFor = ({ about }: Right, who: Who): Outcome => {
  if (typeof who === 'string') return 'answered';
  return NEVER.some(({ role, thing }) => role === who.role && thing === about)
    ? 'missing'
    : THINGS[about][who.standing];
};

const expectUnknown = async (name: ProcedureName, who: Who, unknown: object): Promise<void> => {
  for (const input of questionsOf(name, await scene.present(who, false)))
    expect(withoutNumber(await scene.ask(who, name, input))).toEqual(unknown);
};

/** Whoever names no area asks about the own one. */
const namesIt = ({ about }: Right, input: object): boolean => about !== 'area' || 'node' in input;

const expectMissing = async (name: ProcedureName, who: Who, right: Right): Promise<void> => {
  const known = await scene.present(who, false);
  const missing = questionsOf(name, scene.absent(known));
  for (const [at, input] of questionsOf(name, known).entries()) {
    if (!namesIt(right, input)) continue;
    const reply = withoutNumber(await scene.ask(who, name, input));
    expect(codeOf(reply)).toMatch(/^(LEAD_)?NOT_FOUND$/);
    expect(reply).toEqual(withoutNumber(await scene.ask(who, name, missing[at] ?? {})));
  }
};

const expectAnswered = async (name: ProcedureName, who: Who, { about }: Right): Promise<void> => {
  const isStep = about === 'lead' && CONTRACT[name].kind === 'command';
  const isInvolved = typeof who !== 'string' && who.standing === 'own';
  const codes: string[] = [];
  for (const input of questionsOf(name, await scene.present(who, isStep))) {
    const reply = await scene.ask(who, name, input);
    codes.push(codeOf(reply));
    if (!isInvolved) for (const leadId of scene.leadIds) expect(JSON.stringify(reply)).not.toContain(leadId);
  }
  expect(codes.filter((code) => MISTAKES.includes(code))).toEqual([]);
  if (about === 'nothing') return;
  expect(codes.filter((code) => code.includes('NOT_FOUND'))).toEqual([]);
  if (CONTRACT[name].kind === 'query') expect(codes).toEqual(codes.map(() => 'OK'));
};

const check = async (name: ProcedureName, who: Who, right: Right, unknown: object): Promise<void> => {
  if (!isDeclared(right, typeof who === 'string' ? who : who.role)) await expectUnknown(name, who, unknown);
  else if (outcomeFor(right, who) === 'missing') await expectMissing(name, who, right);
  else await expectAnswered(name, who, right);
};

test('every procedure of the contract is in the table, and has a question', () => {
  expect(NAMES.filter((name) => !(name in RIGHTS))).toEqual([]);
  const known = { leadId: 'a', fileId: 'b', noticeIds: ['c'], division: 'd', request: () => 'e' };
  expect(NAMES.filter((name) => questionsOf(name, known).length === 0)).toEqual([]);
});

describe.each(KINDS)('%s', (kind) => {
  const people: Who[] =
    kind === 'resident' || kind === 'nobody' ? [kind] : STANDINGS.map((standing) => ({ role: kind, standing }));
  describe.each(people.map((who): [string, Who] => [typeof who === 'string' ? '' : who.standing, who]))(
    '%s',
    (_standing, who) => {
      let unknown: object;
      beforeAll(async () => {
        unknown = withoutNumber(await scene.ask(who, 'no.such.procedure', {}));
        expect(unknown).toMatchObject({ ok: false, code: 'UNKNOWN_PROCEDURE' });
      });
      test.each(NAMES)('%s', async (name) => {
        const right = RIGHTS[name];
        if (!right) throw new Error(`${name} is not in the table of rights`);
        await check(name, who, right, unknown);
      });
    },
  );
});
