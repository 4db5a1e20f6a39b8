import type { Ports } from '../../cloudfunctions/core/ports';
import { makeInvitation } from '../../cloudfunctions/core/people/invitations';
import { hasSeat } from '@/shared/domain/people/appointments';
import type { Role } from '@/shared/tables/roles';

/** @throws Error for a unit that is not in the database, or has no place for the role */
export const inviteAsOperator = async (
  ports: Ports,
  unitId: string,
  role: Role,
): Promise<{ code: string; expiresAt: Date; unitName: string }> => {
  const unit = (await ports.directory.units()).find(({ id }) => id === unitId);
  if (!unit) throw new Error(`no unit "${unitId}" in the database; npm run first-data inserts the units`);
  if (!hasSeat(unit, role)) throw new Error(`${unit.name} has no ${role}`);
  const { code, invitation } = await makeInvitation(ports, {
    invitationId: ports.ids.random(),
    seed: ports.keys.invitationSeed('', ports.ids.random()),
    unit,
    role,
    invitedBy: null,
    at: ports.clock.now(),
  });
  return { code, expiresAt: invitation.expiresAt, unitName: unit.shortName };
};
