import { OWING_FUNCTIONS } from './duties';
import type { Role } from './roles';
import type { UnitFunction } from './units';

/** Units with the three seats of 附件1: all that owe it, and the county's discipline body. */
const UNIT_FUNCTIONS_WITH_CONTACTS: readonly UnitFunction[] = [...OWING_FUNCTIONS, 'countyDiscipline'];

/** In which units a role can be held at all: a town leader in a county unit would see the whole county. */
export const ROLE_UNITS = {
  gridWorker: ['village'],
  liaison: UNIT_FUNCTIONS_WITH_CONTACTS,
  unitHead: UNIT_FUNCTIONS_WITH_CONTACTS,
  supervisingLeader: UNIT_FUNCTIONS_WITH_CONTACTS,
  office: ['office'],
  townLeader: ['leaders'],
  custodian: ['office', 'general', 'leaders', 'countyOffice', 'countyDiscipline'],
  countyHost: ['countyOffice'],
} as const satisfies Record<Role, readonly UnitFunction[]>;

interface AppointmentRow {
  roles: readonly Role[];
  /** `unit`: in the holder's own unit only; `division`: in every unit under the division of the holder's unit. */
  where: 'unit' | 'division';
}

/**
 * Who appoints whom, by invitation, and ends whose posts (A3). A role without a row does neither. Custodians are the
 * county's to appoint: an office that could make its own would hold both keys.
 */
export const APPOINTMENTS: Readonly<Partial<Record<Role, AppointmentRow>>> = {
  unitHead: { roles: ['liaison', 'gridWorker', 'supervisingLeader'], where: 'unit' },
  office: {
    roles: ['gridWorker', 'liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader'],
    where: 'division',
  },
  countyHost: { roles: ['office', 'townLeader', 'custodian', 'unitHead', 'countyHost'], where: 'division' },
};

/** Roles with a row above; the procedures about people are theirs. */
export const APPOINTING_ROLES = Object.keys(APPOINTMENTS) as readonly Role[];

/** Why a post ends, as codes: the audit log keeps no free text. */
export const END_REASONS = {
  moved: '岗位调整',
  left: '离开本单位',
  lostPhone: '手机丢了，或换了微信号',
  other: '其他原因',
} as const;
export type EndReason = keyof typeof END_REASONS;

export const INVITATION_DAYS = 7;
