import { ROLE_TABLE, type Role } from '../../tables/roles';
import type { Relation } from '../../tables/lead-transitions';
import type { Unit } from '../../tables/units';
import type { Lead } from './lead';

/** A post as rights see it: one role in one unit, with the unit's place in the division tree. */
export interface Post {
  role: Role;
  unitId: string;
  divisionCode: string;
}

/** Lengths of the division codes above a village: town, county, city, province. */
const NODE_LENGTHS = [9, 6, 4, 2] as const;
/** Every node of the division tree that holds the code, from the code itself upwards. */
export const nodesOf = (divisionCode: string): string[] => [
  divisionCode,
  ...NODE_LENGTHS.filter((length) => length < divisionCode.length).map((length) => divisionCode.slice(0, length)),
];

export const unitKey = (unitId: string): string => `u:${unitId}`;
export const nodeKey = (code: string): string => `n:${code}`;
/** A second key of a reader, held by marked leads only: their list needs no index of its own. */
export const suspectKey = (key: string): string => `s:${key}`;
/** Likewise for leads under supervision. */
export const supervisedKey = (key: string): string => `d:${key}`;
/** Likewise, of a division node alone, for 重点风险线索: 附件2 is made from them (F1). */
export const keyLeadKey = (code: string): string => keyLeadKeyOf(nodeKey(code));
export const keyLeadKeyOf = (key: string): string => `k:${key}`;
/** Under which a lead taken into another one is still read, but in no list (C5). */
export const mergedKey = (key: string): string => `x:${key}`;
/**
 * Of a unit that had it once: a year's evidence about the unit is gathered under it (F3). It is no scope of any post, so
 * nobody sees a lead by it.
 */
export const formerHolderKey = (unitId: string): string => `h:${unitId}`;
export const isUnitKey = (key: string): boolean => key.startsWith('u:');
export const isSuspectKey = (key: string): boolean => key.startsWith('s:');
export const memberKey = (memberId: string): string => `m:${memberId}`;

/** The scope key under which a post finds its leads; null for a post that sees none. */
export const scopeKey = (post: Post, memberId: string): string | null =>
  ({ own: memberKey(memberId), unit: unitKey(post.unitId), division: nodeKey(post.divisionCode), none: null })[
    ROLE_TABLE[post.role].scope
  ];

/**
 * Who may find a lead (A1, C2): its units, the person who recorded it, and the overseen division nodes above the place. When
 * the town's own office is kept out, the town node goes with it and the county above takes over.
 */
export const visibleTo = (
  lead: Pick<
    Lead,
    | 'divisionCode'
    | 'responsibleUnitId'
    | 'holders'
    | 'coUnitIds'
    | 'excludedUnitIds'
    | 'recordedBy'
    | 'suspectedSpam'
    | 'supervision'
    | 'key'
  >,
  units: readonly Unit[],
): string[] => {
  const excluded = new Set(lead.excludedUnitIds);
  const offices = units.filter(
    (unit) => (unit.function === 'office' || unit.function === 'countyOffice') && excluded.has(unit.id),
  );
  const closed = new Set(offices.map((office) => office.divisionCode));
  const overseen = new Set(units.filter((unit) => unit.function !== 'village').map((unit) => unit.divisionCode));
  const nodes = nodesOf(lead.divisionCode).filter((code) => overseen.has(code) && !closed.has(code));
  const own = [lead.responsibleUnitId, ...lead.coUnitIds].filter((unitId) => !excluded.has(unitId));
  const former = new Set(lead.holders.map(({ unitId }) => unitId));
  const above = [...own.map(unitKey), ...nodes.map(nodeKey)];
  return [
    ...above,
    ...(lead.suspectedSpam ? above.map(suspectKey) : []),
    ...(lead.supervision ? above.map(supervisedKey) : []),
    ...(lead.key ? nodes.map(keyLeadKey) : []),
    ...[...former].filter((unitId) => unitId !== lead.responsibleUnitId && !excluded.has(unitId)).map(formerHolderKey),
    ...(lead.recordedBy ? [memberKey(lead.recordedBy)] : []),
  ];
};

/** A person with any post in an excluded unit sees nothing of the lead, whatever their other posts (C2). */
export const isExcluded = (lead: Pick<Lead, 'excludedUnitIds'>, posts: readonly Post[]): boolean =>
  posts.some((post) => lead.excludedUnitIds.includes(post.unitId));

export const HANDLING_ROLES: readonly Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];
export const OVERSIGHT_ROLES: readonly Role[] = ['office', 'countyHost'];
/** Posts that may give an instruction on a lead they see (E5). */
export const SUPERVISING_ROLES: readonly Role[] = ['townLeader', 'office', 'countyHost'];

/** Whoever holds the post has the instruction, too: people change, and somebody must end it. */
const isGiver = (supervision: Lead['supervision'], post: Post): boolean =>
  supervision?.by.unitId === post.unitId && supervision.by.role === post.role;

/** How a person stands to a lead; empty: for them it does not exist. */
export const relationsOf = (lead: Lead, posts: readonly Post[], memberId: string): Relation[] => {
  if (isExcluded(lead, posts)) return [];
  const relations = new Set<Relation>();
  for (const post of posts) {
    const key = scopeKey(post, memberId);
    if (key === null || !(lead.visibleTo.includes(key) || lead.visibleTo.includes(mergedKey(key)))) continue;
    relations.add(ROLE_TABLE[post.role].scope === 'own' ? 'recorder' : 'reader');
    if (HANDLING_ROLES.includes(post.role) && post.unitId === lead.responsibleUnitId) relations.add('responsible');
    if (HANDLING_ROLES.includes(post.role) && lead.coUnitIds.includes(post.unitId)) relations.add('coUnit');
    if (OVERSIGHT_ROLES.includes(post.role)) relations.add('oversight');
    if (post.role === 'countyHost') relations.add('county');
    if (post.role === 'townLeader') relations.add('leader');
    if (isGiver(lead.supervision, post)) relations.add('supervisor');
  }
  return [...relations];
};

/**
 * When an office is kept out, the leaders it works for are kept out with it, so that the lead really goes one level
 * up and lists and totals agree about who may know.
 */
export const withLeadership = (excludedUnitIds: readonly string[], units: readonly Unit[]): string[] => {
  const closed = new Set(
    units
      .filter((unit) => unit.function === 'office' && excludedUnitIds.includes(unit.id))
      .map((unit) => unit.divisionCode),
  );
  const leaders = units
    .filter((unit) => unit.function === 'leaders' && closed.has(unit.divisionCode))
    .map((unit) => unit.id);
  return [...new Set([...excludedUnitIds, ...leaders])];
};
