import type { Role } from '../../src/shared/tables/roles';
import { PEOPLE } from '../../src/shared/seed/people';
import { newRequest, personAt, type Town, unitCalled } from './town';

export const VILLAGE = unitCalled('罗家潭村');
export const HEAD = personAt('罗家潭村', 'unitHead');
export const POLICE_HEAD = personAt('镇派出所', 'unitHead');

/** How people get a post and lose it again, in the town of the test that runs. */
export const appointmentsIn = (town: () => Town) => {
  let serial = 0;
  const joining = (as: string, code: string) => ({
    requestId: newRequest(),
    code,
    name: '测试员',
    phoneCode: `${as}:${(serial += 1)}`,
  });
  return {
    joining,
    invite: (as: string, role: Role, unitId = VILLAGE.id) =>
      town().call(as, 'people.invite', { requestId: newRequest(), unitId, role }),
    join: (as: string, code: string) => town().call(as, 'people.join', joining(as, code)),
    tryToJoin: (as: string, code: string) => town().ask(as, 'people.join', joining(as, code)),
    postsOf: async (as: string) => (await town().call(as, 'me.get', {})).posts.map(({ role, unit }) => [role, unit.id]),
    end: (as: string, memberId: string, role: Role, extra: object = {}, unitId = VILLAGE.id) =>
      town().call(as, 'people.endPost', { requestId: newRequest(), memberId, role, unitId, reason: 'left', ...extra }),
    memberIdOf: (personId: string): string => {
      const openid = PEOPLE.find(({ id }) => id === personId)?.openid;
      const member = town()
        .documents('members')
        .find((each) => each.openid === openid);
      if (!member) throw new Error(`${personId} has no member record`);
      return member._id;
    },
  };
};
