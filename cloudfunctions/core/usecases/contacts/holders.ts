import type { Role } from '@/shared/tables/roles';
import type { Member } from '../../collections/documents';
import { holds } from '../../people/members';
import type { Ports } from '../../ports';

const MEMBERS_MAX = 1000;

/** Who holds which post in the units named. */
export const holdersOf = async (
  { store }: Pick<Ports, 'store'>,
  unitIds: readonly string[],
): Promise<(unitId: string, role: Role) => Member[]> => {
  const members =
    unitIds.length === 0
      ? []
      : await store
          .collection('members')
          .find({ unitIds: { in: unitIds } }, { order: [['_id', 'asc']], limit: MEMBERS_MAX });
  return (unitId, role) => members.filter((member) => holds(member, unitId, role));
};
