import { ROLE_UNITS } from './appointments';
import type { Role } from './roles';
import type { UnitFunction } from './units';

/** The rows of 附件1 from top to bottom; read from the bottom they are the chain of those who are called (A4). */
export const CONTACT_ROLES = ['supervisingLeader', 'unitHead', 'liaison'] as const satisfies readonly Role[];
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** The office keeps its own list too: its liaison is the 联系人 at the foot of everybody's 附件1. */
export const KEEPING_FUNCTIONS: readonly UnitFunction[] = [...ROLE_UNITS.liaison, 'office'];

/** Who writes a unit's own records: the three of its chain, and the office for itself. */
export const RECORD_KEEPERS: readonly Role[] = [...CONTACT_ROLES, 'office'];

/** Who reads those of units below, telephone numbers included; leaders see who is there, not the numbers (A4). */
export const RECORD_READERS: readonly Role[] = ['office', 'countyHost'];

/** Changes kept per record; older ones are in the audit log. */
export const CHANGES_KEPT = 20;

export const CONTACTS_STATES = {
  missing: '没有交',
  stale: '今年没核对',
  complete: '已交',
} as const;
export type ContactsState = keyof typeof CONTACTS_STATES;
