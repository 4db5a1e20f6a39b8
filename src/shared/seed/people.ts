import type { Role } from '../tables/roles';
import { UNITS, type Unit, type UnitFunction } from '../tables/units';

/** An invented person of the demonstration town: the name is a job title, the number does not exist. */
export interface SeedPerson {
  id: string;
  name: string;
  openid: string;
  phone: string;
  posts: readonly { role: Role; unitId: string }[];
}

interface Seat {
  /** Last part of the person's id; unique within the unit. */
  key: string;
  role: Role;
  title: string;
}

/** The three rows of 附件1, which are also the escalation chain (A4). */
const CONTACT_CHAIN: readonly Seat[] = [
  { key: 'liaison', role: 'liaison', title: '联络员' },
  { key: 'unitHead', role: 'unitHead', title: '负责人' },
  { key: 'supervisingLeader', role: 'supervisingLeader', title: '分管领导' },
];
const SEATS_BY_FUNCTION: Partial<Record<UnitFunction, readonly Seat[]>> = {
  village: [{ key: 'gridWorker', role: 'gridWorker', title: '网格员' }, ...CONTACT_CHAIN],
  office: [
    { key: 'office', role: 'office', title: '专干甲' },
    { key: 'office2', role: 'office', title: '专干乙' },
    { key: 'custodian', role: 'custodian', title: '身份保管员' },
  ],
  general: [...CONTACT_CHAIN, { key: 'custodian', role: 'custodian', title: '身份保管员' }],
  leaders: [
    { key: 'mayor', role: 'townLeader', title: '（镇长）' },
    { key: 'deputy', role: 'townLeader', title: '（分管副镇长）' },
  ],
  countyOffice: [{ key: 'host', role: 'countyHost', title: '专干' }],
};
const RESIDENTS: readonly { id: string; name: string }[] = [
  { id: 'resident-1', name: '居民甲（罗家潭村）' },
  { id: 'resident-2', name: '居民乙（62岁）' },
  { id: 'resident-3', name: '居民丙' },
  { id: 'resident-4', name: '居民丁（71岁）' },
];

const staffOf = (unit: Unit) =>
  (SEATS_BY_FUNCTION[unit.function] ?? CONTACT_CHAIN).map((seat) => ({
    id: `${unit.id}-${seat.key}`,
    name: `${unit.shortName}${seat.title}`,
    posts: [{ role: seat.role, unitId: unit.id }],
  }));

/** Residents first, then everybody with a post in the town and in the county above it. */
export const PEOPLE: readonly SeedPerson[] = [
  ...RESIDENTS.map((resident) => ({ ...resident, posts: [] })),
  ...UNITS.flatMap(staffOf),
].map((someone, index) => ({
  ...someone,
  openid: `demo-openid-${someone.id}`,
  phone: `1380000${String(index + 1).padStart(4, '0')}`,
}));
