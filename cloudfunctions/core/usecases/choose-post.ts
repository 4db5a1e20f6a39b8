import { scopeKey, type Post } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Role } from '@/shared/tables/roles';
import type { Staff } from '../dispatch/caller';

/** 'role@unitId': how the phone names the post a person acts for. */
export const postName = (post: Post): string => `${post.role}@${post.unitId}`;

/** The post asked for, else the first that sees leads. @throws AppError NOT_FOUND for a post the caller does not hold. */
export const choosePost = (staff: Staff, wanted: string | undefined): { post: Post; key: string } => {
  for (const post of staff.posts) {
    const key = scopeKey(post, staff.memberId);
    if (key !== null && (wanted === undefined || postName(post) === wanted)) return { post, key };
  }
  throw new AppError('NOT_FOUND', { wanted });
};

/** The post asked for, else the first of such a role. @throws AppError NOT_FOUND for one the caller does not hold */
export const postWithRole = (staff: Staff, wanted: string | undefined, roles: readonly Role[]): Post => {
  const post = staff.posts.find(
    (each) => roles.includes(each.role) && (wanted === undefined || postName(each) === wanted),
  );
  if (!post) throw new AppError('NOT_FOUND', { wanted });
  return post;
};

/** Leads that keep one of the caller's units out are left out of every list and count (C2). */
export const notExcluded = (staff: Pick<Staff, 'posts'>): { excludedUnitIds: { nin: string[] } } => ({
  excludedUnitIds: { nin: [...new Set(staff.posts.map((post) => post.unitId))] },
});
