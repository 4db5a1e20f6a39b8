import type { Post } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Role } from '@/shared/tables/roles';
import type { Staff } from '../../dispatch/caller';
import { postName } from '../choose-post';

/** Who makes 附件2, of the place of their post; leaders only read it. */
export const MAKER_ROLES: readonly Role[] = ['office', 'countyHost'];
export const READER_ROLES: readonly Role[] = [...MAKER_ROLES, 'townLeader'];

/** The post asked for, else the first of such a role. @throws AppError NOT_FOUND for one the caller does not hold */
export const tablePost = (staff: Staff, wanted: string | undefined, roles: readonly Role[]): Post => {
  const post = staff.posts.find(
    (each) => roles.includes(each.role) && (wanted === undefined || postName(each) === wanted),
  );
  if (!post) throw new AppError('NOT_FOUND', { wanted });
  return post;
};
