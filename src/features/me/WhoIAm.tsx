import { Text } from '@tarojs/components';
import { reloadMe, useMe } from '@/client/me';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { ErrorState, Loading } from '@/ui/states';

/** Name and posts as the server knows them; residents have neither and need neither. */
export function WhoIAm() {
  const { me, failure } = useMe();
  if (!me) {
    return failure ? <ErrorState text={failure.message} onRetry={() => void reloadMe()} /> : <Loading rows={1} />;
  }
  return (
    <Card id="who-i-am" title={me.name ?? '群众'}>
      {me.posts.length === 0 ? (
        <Text className="text">不用注册，随时可以举报、查进度。</Text>
      ) : (
        <List>
          {me.posts.map((post) => (
            <ListRow
              key={`${post.role}@${post.unit.id}`}
              id={`post-${post.role}-${post.unit.id}`}
              title={post.roleLabel}
              text={post.unit.name}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
