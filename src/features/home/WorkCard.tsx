import { useMe } from '@/client/me';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { workEntries } from './work-entries';

/** The way in for staff; residents never see it. */
export function WorkCard() {
  const { me } = useMe();
  if (!me || me.posts.length === 0) return null;
  return (
    <Card id="work" title="工作入口" tone="primary">
      <List>
        {workEntries(me.posts).map((entry) => (
          <ListRow
            key={entry.id}
            id={entry.id}
            title={entry.title}
            text={entry.text}
            onClick={() => openPage(entry.url)}
          />
        ))}
        <ListRow
          id="open-inbox"
          title="消息"
          extra={me.unread > 0 ? <Tag tone="warn">{`${me.unread} 条未读`}</Tag> : undefined}
          onClick={() => openPage(ROUTES.inbox)}
        />
      </List>
    </Card>
  );
}
