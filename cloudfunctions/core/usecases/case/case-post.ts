import type { Post } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { type Role, ROLE_TABLE } from '@/shared/tables/roles';
import type { Staff } from '../../dispatch/caller';

export const EDITOR_ROLES: readonly Role[] = ['office', 'countyHost'];
export const ABOVE_ROLES: readonly Role[] = [...EDITOR_ROLES, 'townLeader'];
export const READER_ROLES: readonly Role[] = [...ABOVE_ROLES, 'liaison', 'unitHead', 'supervisingLeader'];

const TOWN_LENGTH = 9;

/** The place asked about, the post's own when left out. @throws AppError NOT_FOUND for one not below the post */
export const nodeBelow = ({ divisionCode }: Post, node: string | undefined): string => {
  if (node !== undefined && !node.startsWith(divisionCode)) throw new AppError('NOT_FOUND', { node });
  return node ?? divisionCode;
};

export const townOf = ({ divisionCode }: Post): string => divisionCode.slice(0, TOWN_LENGTH);
export const isTown = (node: string): boolean => node.length === TOWN_LENGTH;

/** The one town an editor enters or freezes something for. @throws AppError NOT_FOUND as above, INVALID_INPUT */
export const townBelow = (post: Post, node: string | undefined): string => {
  const town = nodeBelow(post, node);
  if (!isTown(town)) throw new AppError('INVALID_INPUT', { node }, [{ path: 'node', message: '请选是哪个镇的' }]);
  return town;
};

/** Posts under which somebody finds cases of a place: units by their name in the case, those above by the place. */
export const isAbove = ({ role }: Post): boolean => ROLE_TABLE[role].scope === 'division';

export const mayEdit = ({ posts }: Pick<Staff, 'posts'>, town: string): boolean =>
  posts.some(({ role, divisionCode }) => EDITOR_ROLES.includes(role) && town.startsWith(divisionCode));
