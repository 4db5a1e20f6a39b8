import type { Post } from '@/shared/domain/lead/visibility';
import type { Role } from '@/shared/tables/roles';
import type { Member } from '../collections/documents';

export const holds = (member: Pick<Member, 'posts'>, unitId: string, role: Role): boolean =>
  member.posts.some((post) => post.unitId === unitId && post.role === role);

/** The fields of a member that follow from the posts. */
export const withPosts = (posts: Post[]): Pick<Member, 'posts' | 'unitIds'> => ({
  posts,
  unitIds: [...new Set(posts.map((post) => post.unitId))],
});

/** 138****0001: enough to tell two people of one name apart. */
export const maskedPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
