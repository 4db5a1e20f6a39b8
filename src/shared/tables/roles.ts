/** Requirement A2. `resident` is everybody with WeChat and needs no record. */
export const ROLES = [
  'gridWorker',
  'liaison',
  'unitHead',
  'supervisingLeader',
  'office',
  'townLeader',
  'custodian',
  'countyHost',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a post lets its holder see: `own` – what this person recorded; `unit` – what is assigned to the unit;
 * `division` – everything under the unit's division code (A1); `none` – nothing of leads.
 */
export type Scope = 'own' | 'unit' | 'division' | 'none';

interface RoleRow {
  label: string;
  scope: Scope;
  /** Where the holder's work starts in the mini-program; null: no work screens yet. */
  home: 'gridWorker' | 'unit' | 'office' | 'leader' | 'custodian' | null;
}

export const ROLE_TABLE = {
  gridWorker: { label: '网格员', scope: 'own', home: 'gridWorker' },
  liaison: { label: '联络员', scope: 'unit', home: 'unit' },
  unitHead: { label: '负责人', scope: 'unit', home: 'unit' },
  supervisingLeader: { label: '分管领导', scope: 'unit', home: 'unit' },
  office: { label: '镇处非办', scope: 'division', home: 'office' },
  townLeader: { label: '镇领导', scope: 'division', home: 'leader' },
  custodian: { label: '身份保管员', scope: 'none', home: 'custodian' },
  countyHost: { label: '县处非办', scope: 'division', home: 'office' },
} as const satisfies Record<Role, RoleRow>;
