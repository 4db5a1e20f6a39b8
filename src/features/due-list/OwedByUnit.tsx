import { Text, View } from '@tarojs/components';
import type { DueItem } from '@/shared/contract/duty';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';

/** Leads stand in the list below; here is only what is owed without one. */
const DUTIES = { what: 'duty' } as const;
/** What is due later waits on the page of everything. */
const SHOWN_MAX = 3;
const SOON_DAYS = 30;
const DAY_MS = 24 * 3600_000;

const isSoon = ({ dueAt }: DueItem): boolean =>
  dueAt === null || new Date(dueAt).getTime() - Date.now() < SOON_DAYS * DAY_MS;

function OwedCard({ item }: { item: DueItem }) {
  const due = item.dueAt === null ? null : dueOf(item.dueAt);
  return (
    <Card id={`owed-${item.id}`} tone={due?.level === 'overdue' ? 'warn' : 'plain'}>
      <View className="row-between">
        <View className="grow stack-tight">
          <Text className="text text-strong">{`${item.title} · ${item.label}`}</Text>
          <View className="row">
            {due && <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>}
            {item.dueAt && <Text className="text-small">{dueDateOf(item.dueAt)}</Text>}
          </View>
        </View>
        <Button id={`owed-open-${item.id}`} inline onClick={() => openPage(`/${item.page}`)}>
          {item.task ? '去办' : '去报'}
        </Button>
      </View>
    </Card>
  );
}

/** What the unit has to hand in soon, each with its button, and the way to everything that is due. */
export function OwedByUnit({ postKey, unitId }: { postKey: string; unitId: string }) {
  const duties = usePaged('duty.due', DUTIES);
  useRefresh(duties.reload);
  const owed = duties.items.filter((item) => item.unit.id === unitId && isSoon(item)).slice(0, SHOWN_MAX);
  return (
    <>
      {owed.map((item) => (
        <OwedCard key={item.id} item={item} />
      ))}
      <List>
        <ListRow
          id="open-due"
          title="要办的事"
          text="线索、要报的材料、会议交办的事，按到期先后"
          onClick={() => openPage(ROUTES.due(postKey))}
        />
      </List>
    </>
  );
}
