import type { PetitionRelation } from '../../tables/petitions';
import type { Role } from '../../tables/roles';
import { resolveUnit, type Unit, type UnitFunction } from '../../tables/units';
import { isExcluded, nodeKey, nodesOf, type Post, unitKey } from '../lead/visibility';
import type { Petition } from './petition';

/** Roles that have to do with petitions at all; for grid workers, leaders and custodians there are none. */
export const PETITION_ROLES: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'];
const OVERSIGHT: readonly Role[] = ['office', 'countyHost'];
const WORKING: readonly Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];

/** Units that see every petition of their town: who keeps them, and who keeps the peace. */
export const SEEING_FUNCTIONS: readonly UnitFunction[] = ['petition', 'publicSecurity'];

/** A second key of a reader, held by petitions of one ledger only. */
export const keyCaseKey = (key: string): string => `k:${key}`;
export const watchKey = (key: string): string => `w:${key}`;

/** Under which a post finds petitions; null for a post that has none. */
export const petitionKey = ({ role, unitId, divisionCode }: Post): string | null => {
  if (!PETITION_ROLES.includes(role)) return null;
  return OVERSIGHT.includes(role) ? nodeKey(divisionCode) : unitKey(unitId);
};

/**
 * Who may find it: the handling unit, 信访办 and 社会治安与应急管理办 of the place, and the offices above it. Where the
 * town's own office is accused, its node goes and the county's stays.
 */
export const petitionVisibleTo = (
  petition: Pick<Petition, 'divisionCode' | 'unitId' | 'excludedUnitIds' | 'keyCase' | 'watch'>,
  units: readonly Unit[],
): string[] => {
  const excluded = new Set(petition.excludedUnitIds);
  const seeing = SEEING_FUNCTIONS.flatMap((each) => resolveUnit(each, petition.divisionCode, units)?.id ?? []);
  const own = [...new Set([petition.unitId, ...seeing])].filter((unitId) => !excluded.has(unitId));
  const offices = units.filter((unit) => unit.function === 'office' || unit.function === 'countyOffice');
  const nodes = nodesOf(petition.divisionCode).filter((code) =>
    offices.some(({ id, divisionCode }) => divisionCode === code && !excluded.has(id)),
  );
  const keys = [...own.map(unitKey), ...nodes.map(nodeKey)];
  return [...keys, ...(petition.keyCase ? keys.map(keyCaseKey) : []), ...(petition.watch ? keys.map(watchKey) : [])];
};

/** The highest office that may see it: above it nobody decides. */
const topKey = ({ divisionCode, visibleTo }: Pick<Petition, 'divisionCode' | 'visibleTo'>): string | undefined =>
  nodesOf(divisionCode)
    .map(nodeKey)
    .filter((key) => visibleTo.includes(key))
    .at(-1);

/** How a person stands to a petition they may read. Who asks for an extension does not decide it, unless nobody is above. */
export const petitionRelations = (
  petition: Pick<Petition, 'divisionCode' | 'unitId' | 'visibleTo' | 'excludedUnitIds'>,
  posts: readonly Post[],
  units: readonly Unit[],
): PetitionRelation[] => {
  if (isExcluded(petition, posts)) return [];
  const seeing = (unitFunction: UnitFunction) => resolveUnit(unitFunction, petition.divisionCode, units)?.id;
  const relations = new Set<PetitionRelation>();
  for (const post of posts) {
    const key = petitionKey(post);
    if (key === null || !petition.visibleTo.includes(key) || !WORKING.includes(post.role)) continue;
    if (OVERSIGHT.includes(post.role)) relations.add('oversight').add('keeper');
    if (post.unitId === seeing('petition')) relations.add('keeper');
    if (post.unitId === seeing('publicSecurity')) relations.add('watcher');
    if (post.unitId === petition.unitId) relations.add('handler');
  }
  const isOnTop = posts.some((post) => OVERSIGHT.includes(post.role) && petitionKey(post) === topKey(petition));
  if (relations.has('oversight') && (isOnTop || !relations.has('handler'))) relations.add('decider');
  return [...relations];
};

/** Who takes it where nobody was chosen, or the chosen one may not: 信访办, else the town's office, else the county's. */
export const defaultHandler = (
  divisionCode: string,
  excludedUnitIds: readonly string[],
  units: readonly Unit[],
): Unit | undefined =>
  (['petition', 'office', 'countyOffice'] as const)
    .map((unitFunction) => resolveUnit(unitFunction, divisionCode, units))
    .find((unit) => unit !== undefined && !excludedUnitIds.includes(unit.id));
