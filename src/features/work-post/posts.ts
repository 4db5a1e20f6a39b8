import type { PostView } from '@/shared/contract/me';
import { ROLE_TABLE } from '@/shared/tables/roles';

export type HomeKind = NonNullable<(typeof ROLE_TABLE)[keyof typeof ROLE_TABLE]['home']>;

/** How the server is told which post a person acts for. */
export const postKey = (post: PostView): string => `${post.role}@${post.unit.id}`;

/** 镇派出所 · 联络员; an office's only role is named like the office itself and is not said twice. */
export const postName = (post: PostView): string =>
  post.unit.name === post.roleLabel ? post.roleLabel : `${post.unit.name} · ${post.roleLabel}`;

/** The posts that have the given work screens, or any work screens at all. */
export const postsFor = (posts: readonly PostView[], homes?: readonly HomeKind[]): PostView[] =>
  posts.filter((post) => {
    const home = ROLE_TABLE[post.role].home;
    return home !== null && (homes === undefined || homes.includes(home));
  });
