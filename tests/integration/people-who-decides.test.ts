import type { Output } from '../../src/shared/contract';
import { PEOPLE } from '../../src/shared/seed/people';
import { APPOINTMENTS, ROLE_UNITS } from '../../src/shared/tables/appointments';
import { ROLES, type Role } from '../../src/shared/tables/roles';
import { UNITS, type Unit } from '../../src/shared/tables/units';
import { POLICE_HEAD, VILLAGE } from '../support/appointments';
import { inFreshTown } from '../support/fresh-town';
import { expectRefusal } from '../support/refusal';
import { COUNTY, newRequest, OFFICE, unitCalled, type Town } from '../support/town';

/** Who appoints and dismisses whom, and reads whose people (A3). */
let town: Town;
inFreshTown((started) => (town = started));

describe('who decides about whom', () => {
  /** The table of requirement A3 said once more in one line per role, so that a slip in the product's own is seen. */
  const EXPECTED: Readonly<Record<Role, readonly string[]>> = {
    gridWorker: [],
    liaison: [],
    supervisingLeader: [],
    townLeader: [],
    custodian: [],
    unitHead: ['gridWorker own', 'liaison own', 'supervisingLeader own'],
    office: [
      ...['gridWorker', 'liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader'].flatMap((role) => [
        `${role} own`,
        `${role} other`,
      ]),
    ],
    countyHost: ['office', 'townLeader', 'custodian', 'unitHead', 'countyHost'].flatMap((role) => [
      `${role} own`,
      `${role} other`,
    ]),
  };
  const holder = (role: Role) => PEOPLE.find(({ posts }) => posts.some((post) => post.role === role));
  const hasSeat = (unit: Unit, role: Role) => (ROLE_UNITS[role] as readonly string[]).includes(unit.function);
  const CASES = ROLES.flatMap((inviter) =>
    ROLES.flatMap((role) => (['own', 'other'] as const).map((where) => ({ inviter, role, where }))),
  );

  test('every role × every role × own and another unit', async () => {
    const wrong: string[] = [];
    for (const { inviter, role, where } of CASES) {
      const person = holder(inviter);
      const ownId = person?.posts[0]?.unitId;
      const unit = UNITS.find((each) => (each.id === ownId) === (where === 'own') && hasSeat(each, role));
      if (!person || !unit) continue;
      const target = PEOPLE.find(({ posts }) => posts.some((post) => post.role === role && post.unitId === unit.id));
      const may = EXPECTED[inviter].includes(`${role} ${where}`);
      const invited = await town.ask(person.id, 'people.invite', { requestId: newRequest(), unitId: unit.id, role });
      if (invited.ok !== may) wrong.push(`${inviter} invites ${role}, ${where} unit: ${JSON.stringify(invited)}`);
      if (!target) continue;
      // Asked, not done: the town is to stay whole for the cases behind this one.
      const post = { memberId: target.id, role, unitId: unit.id };
      const ending = await town.ask(person.id, 'people.ending', post);
      if (ending.ok !== may) wrong.push(`${inviter} ends ${role}, ${where} unit: ${JSON.stringify(ending)}`);
      if (may) continue;
      const ended = await town.ask(person.id, 'people.endPost', { ...post, requestId: newRequest(), reason: 'left' });
      if (ended.ok) wrong.push(`${inviter} could end ${role}, ${where} unit`);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(APPOINTMENTS).sort()).toEqual(ROLES.filter((role) => EXPECTED[role].length > 0).sort());
  });

  test('a post the unit has no place for cannot be made, not even by the county', async () => {
    for (const [unit, role] of [
      [unitCalled('县处非办'), 'townLeader'],
      [VILLAGE, 'office'],
      [VILLAGE, 'custodian'],
      [unitCalled('镇派出所'), 'office'],
    ] as const) {
      const input = { requestId: newRequest(), unitId: unit.id, role };
      expectRefusal(await town.ask(COUNTY, 'people.invite', input), 'NOT_FOUND');
    }
  });

  test('another unit’s people and invitations answer as a unit that does not exist', async () => {
    for (const name of ['people.list', 'people.invitations']) {
      const theirs = await town.ask(POLICE_HEAD, name, { unitId: VILLAGE.id });
      const missing = await town.ask(POLICE_HEAD, name, { unitId: 'no-such-unit' });
      expect({ ...theirs, requestId: '' }).toEqual({ ...missing, requestId: '' });
      expectRefusal(theirs, 'NOT_FOUND');
    }
  });

  test('people come in pages, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page: Output<'people.list'> = await town.call(OFFICE, 'people.list', {
        unitId: VILLAGE.id,
        limit: 2,
        cursor,
      });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ memberId }) => memberId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(
      PEOPLE.filter(({ posts }) => posts.some(({ unitId }) => unitId === VILLAGE.id))
        .map(({ id }) => id)
        .sort(),
    );
  });
});
