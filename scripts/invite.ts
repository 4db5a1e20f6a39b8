import { parseArgs } from 'node:util';
import { formatCode } from '@/shared/domain/people/invitation-code';
import { ROLES, ROLE_TABLE, type Role } from '@/shared/tables/roles';
import { shanghaiDateTime } from '@/shared/time/shanghai';
import { inEnvironment } from './lib/environment';
import { inviteAsOperator } from './lib/invite-as-operator';

/**
 * `npm run invite -- --unit 430922112-office --role office`: an invitation without an inviter, for the first member of a
 * new environment, who then invites the others in the mini-program (A3).
 */
const { unit: unitId = '', role: wanted } = parseArgs({
  options: { unit: { type: 'string' }, role: { type: 'string' } },
}).values;
const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);
if (!isRole(wanted)) throw new Error(`--role must be one of ${ROLES.join(', ')}`);

await inEnvironment(async (ports) => {
  const { code, expiresAt, unitName } = await inviteAsOperator(ports, unitId, wanted);
  console.log(`${unitName} · ${ROLE_TABLE[wanted].label}`);
  console.log(`邀请码 ${formatCode(code)}`);
  console.log(`用到 ${shanghaiDateTime(expiresAt)} 为止，只能用一次：小程序 → 我的 → 我有邀请码`);
});
