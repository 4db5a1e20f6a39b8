import { inChunks } from '../../cloudfunctions/core/in-chunks';
import type { Ports } from '../../cloudfunctions/core/ports';
import type { CollectionName, Documents } from '../../cloudfunctions/core/collections/documents';
import { PEOPLE } from '@/shared/seed/people';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';

const AT_ONCE = 16;

const insertAll = async <N extends CollectionName>(
  ports: Ports,
  name: N,
  documents: readonly Documents[N][],
): Promise<void> => {
  await inChunks(documents, AT_ONCE, (document) => ports.store.collection(name).insert(document));
};

const divisionOf = (unitId: string): string => {
  const unit = UNITS.find((candidate) => candidate.id === unitId);
  if (!unit) throw new RangeError(`a seeded person holds a post in an unknown unit: ${unitId}`);
  return unit.divisionCode;
};

/** Units and routing rules: what a real deployment needs too. */
export const seedRules = async (ports: Ports): Promise<void> => {
  await insertAll(
    ports,
    'units',
    UNITS.map((unit) => ({ ...unit, _id: unit.id })),
  );
  await insertAll(ports, 'ruleSets', [{ ...DEFAULT_RULE_SET, _id: `rules-${DEFAULT_RULE_SET.version}` }]);
};

/** The invented people of the demonstration town with their posts. */
export const seedPeople = (ports: Ports): Promise<void> =>
  insertAll(
    ports,
    'members',
    PEOPLE.filter((person) => person.posts.length > 0).map((person) => ({
      _id: person.id,
      openid: person.openid,
      name: person.name,
      phone: person.phone,
      posts: person.posts.map((post) => ({ ...post, divisionCode: divisionOf(post.unitId) })),
      unitIds: person.posts.map((post) => post.unitId),
    })),
  );
