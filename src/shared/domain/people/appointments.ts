import { APPOINTMENTS, ROLE_UNITS } from '../../tables/appointments';
import { ROLES, type Role } from '../../tables/roles';
import type { UnitFunction } from '../../tables/units';
import type { Post } from '../lead/visibility';

/** The one decision of A3: whether a holder of these posts may invite somebody to a post, and end it. */
export const decidesOn = (holder: readonly Post[], post: Post): boolean =>
  holder.some((held) => {
    const row = APPOINTMENTS[held.role];
    if (!row?.roles.includes(post.role)) return false;
    return row.where === 'unit' ? post.unitId === held.unitId : post.divisionCode.startsWith(held.divisionCode);
  });

interface Seat {
  id: string;
  function: UnitFunction;
  divisionCode: string;
}

/** Whether the unit has a place for the role at all. */
export const hasSeat = (unit: Pick<Seat, 'function'>, role: Role): boolean =>
  (ROLE_UNITS[role] as readonly UnitFunction[]).includes(unit.function);

export const postIn = (unit: Pick<Seat, 'id' | 'divisionCode'>, role: Role): Post => ({
  role,
  unitId: unit.id,
  divisionCode: unit.divisionCode,
});

/** Roles of a unit these posts decide on; empty: its people are none of their business. */
export const rolesToFill = (holder: readonly Post[], unit: Seat): Role[] =>
  ROLES.filter((role) => hasSeat(unit, role) && decidesOn(holder, postIn(unit, role)));
