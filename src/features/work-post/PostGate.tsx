import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { PostView } from '@/shared/contract/me';
import { reloadMe, useMe } from '@/client/me';
import { Card } from '@/ui/Card';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { type HomeKind, postKey, postName, postsFor } from './posts';

interface PostGateProps {
  /** Whose screen this is; any post with work screens when left out. */
  homes?: readonly HomeKind[];
  /** "role@unitId" the page was opened for. */
  wanted: string;
  /** Only keeps others out: the screen is the same whatever the post. */
  bare?: boolean;
  children: (post: PostView, key: string) => ReactNode;
}

/**
 * Shows a work screen for one post of the person, and lets those who hold several choose. What the person really may
 * do is decided by the server.
 */
export function PostGate({ homes, wanted, bare, children }: PostGateProps) {
  const { me, failure } = useMe();
  const [chosen, setChosen] = useState(wanted);
  if (!me) return failure ? <ErrorState text={failure.message} onRetry={() => void reloadMe()} /> : <Loading />;
  const posts = postsFor(me.posts, homes);
  const post = posts.find((one) => postKey(one) === chosen) ?? posts[0];
  if (!post) {
    return <EmptyState id="no-post" title="这里是工作人员用的" text="您现在没有这项工作。如果不对，请联系镇处非办。" />;
  }
  if (bare) return <>{children(post, postKey(post))}</>;
  return (
    <>
      {posts.length > 1 ? (
        <Select
          id="post"
          title="换一个岗位"
          options={posts.map((one) => ({ value: postKey(one), label: postName(one) }))}
          value={postKey(post)}
          onChange={(key) => key && setChosen(key)}
        />
      ) : (
        <Card id="post-name" tone="primary">
          <Text className="text">{postName(post)}</Text>
        </Card>
      )}
      {children(post, postKey(post))}
    </>
  );
}
