import { MEASURE_PARTS, MEASURES, type MeasureKind, type MeasurePart } from '../../tables/measures';
import type { Unit } from '../../tables/units';
import type { Lead } from './lead';
import { HANDLING_ROLES, OVERSIGHT_ROLES, scopeKey, type Post } from './visibility';

/** Whether the measure is one of the powers of such a unit (`function` of a unit). */
export const isOwnPower = (kind: MeasureKind, unitFunction: string): boolean =>
  (MEASURES[kind].legalActors as readonly string[]).includes(unitFunction);

/** 提请责令停止, 配合冻结账户, 警示约谈. */
export const measureName = ({ kind, part }: { kind: MeasureKind; part: MeasurePart }): string =>
  `${MEASURE_PARTS[part].word}${MEASURES[kind].label}`;

/** Why it is not the unit's own act, and what to record instead. */
export const notOwnPower = (kind: MeasureKind): string => {
  const { label, body, basis } = MEASURES[kind];
  return `“${label}”由${body}作出，依据是${basis}。本单位选“提请”，请它来作；一起去了的，选“配合”。`;
};

/** Units a person acts for on this lead: those that have it in hand, or the office above it. */
export const actingUnits = (
  lead: Pick<Lead, 'responsibleUnitId' | 'coUnitIds' | 'visibleTo'>,
  posts: readonly Post[],
  memberId: string,
  units: readonly Unit[],
): Unit[] =>
  posts
    .filter(({ role, unitId }) =>
      OVERSIGHT_ROLES.includes(role)
        ? true
        : HANDLING_ROLES.includes(role) && [lead.responsibleUnitId, ...lead.coUnitIds].includes(unitId),
    )
    .filter((post) => lead.visibleTo.includes(scopeKey(post, memberId) ?? ''))
    .flatMap(({ unitId }) => units.find(({ id }) => id === unitId) ?? []);
