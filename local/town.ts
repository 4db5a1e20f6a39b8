import type { Person, UnitName } from './types';

/** The people a browser may be, and the names of their units. */
export class Town {
  private readonly byId: ReadonlyMap<string, Person>;
  private readonly byOpenid: ReadonlyMap<string, Person>;
  private readonly unitById: ReadonlyMap<string, UnitName>;

  constructor(
    readonly people: readonly Person[],
    units: readonly UnitName[],
  ) {
    this.byId = new Map(people.map((person) => [person.id, person]));
    this.byOpenid = new Map(people.map((person) => [person.openid, person]));
    this.unitById = new Map(units.map((unit) => [unit.id, unit]));
  }

  find(id: unknown): Person | undefined {
    return this.byId.get(String(id));
  }

  withOpenid(openid: string): Person | undefined {
    return this.byOpenid.get(openid);
  }

  /** What `GET /local/people` shows of one person. */
  describe(person: Person) {
    const units = person.posts.map(({ unitId }) => ({ id: unitId, name: this.unitById.get(unitId)?.name ?? unitId }));
    const distinct = [...new Map(units.map((unit) => [unit.id, unit])).values()];
    const roles = [...new Set(person.posts.map(({ role }) => role))];
    return {
      id: person.id,
      name: person.name,
      roles: roles.length > 0 ? roles : ['resident'],
      unit: distinct[0] ?? null,
      units: distinct,
    };
  }
}
