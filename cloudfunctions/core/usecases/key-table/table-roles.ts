import type { Role } from '@/shared/tables/roles';

/** Who makes 附件2, of the place of their post; leaders only read it. */
export const MAKER_ROLES: readonly Role[] = ['office', 'countyHost'];
export const READER_ROLES: readonly Role[] = [...MAKER_ROLES, 'townLeader'];
