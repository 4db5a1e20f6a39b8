import type { Post } from '@/shared/domain/lead/visibility';
import type { Allow } from '@/shared/contract/define';
import type { Member } from '../collections/documents';
import type { Ports } from '../ports';

/** Who calls, as the cloud says it; nothing of it comes from the phone's own words. */
export interface Caller {
  openid: string;
  /** Keyed hash of the openid. */
  ownerKey: string;
  /** The member record, looked up at most once; null for somebody without a post. */
  member(): Promise<Member | null>;
}

/** A caller known to hold a post. */
export interface Staff {
  memberId: string;
  name: string;
  posts: readonly Post[];
}

export const createCaller = (ports: Pick<Ports, 'keys' | 'store'>, openid: string): Caller => {
  let found: Promise<Member | null> | null = null;
  const look = async (): Promise<Member | null> =>
    (await ports.store.collection('members').find({ openid }, { limit: 1 }))[0] ?? null;
  return { openid, ownerKey: ports.keys.ownerKey(openid), member: () => (found ??= look()) };
};

/**
 * The one place where rights are decided: the posts that let the caller use the procedure; null: for this caller it
 * does not exist. `anyone` needs no look-up.
 */
export const postsAllowed = async (allow: Allow, caller: Caller): Promise<Staff | 'anyone' | null> => {
  if (allow === 'anyone') return 'anyone';
  const member = await caller.member();
  const posts = (member?.posts ?? []).filter((post) => allow === 'staff' || allow.includes(post.role));
  return member && posts.length > 0 ? { memberId: member._id, name: member.name, posts: member.posts } : null;
};
