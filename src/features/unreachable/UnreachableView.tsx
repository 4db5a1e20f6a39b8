import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/client/use-paged';
import { dial } from '@/platform/phone';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { List, ListRow } from '@/ui/ListRow';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { DeliveryCard } from './DeliveryCard';

/** People no message would reach, each with a number to call: they may be asked to open the app once and agree. */
function UnreachablePeople() {
  const { items, failure, loading, loadingMore, hasMore, reload, loadMore } = usePaged('people.unreachable', {});
  useRefresh(reload);
  useReachBottom(() => void loadMore());
  if (loading) return <Loading />;
  if (failure && items.length === 0) return <ErrorState text={failure.message} onRetry={() => void reload()} />;
  if (items.length === 0) return <EmptyState title="都能收到微信消息" text="没有需要打电话的人。" />;
  return (
    <>
      <NoticeBar tone="info">
        <Text>
          这些人没有同意接收，或同意的次数用完了。请他们打开小程序的“消息”，点“允许微信提醒我”。急事请打电话。
        </Text>
      </NoticeBar>
      <List id="unreachable">
        {items.map(({ memberId, name, unit, roleLabel, phone, misses }) => (
          <ListRow
            key={memberId}
            id={`call-${memberId}`}
            title={`${unit.name} ${roleLabel}`}
            text={`${name} ${phone}，收不到：${misses.join('、')}`}
            extra={<Text className="text text-strong">打电话</Text>}
            onClick={() => dial(phone)}
          />
        ))}
      </List>
      {hasMore && (
        <Button id="more-unreachable" kind="quiet" busy={loadingMore} onClick={() => void loadMore()}>
          再看一些
        </Button>
      )}
    </>
  );
}

/** How the month's reminders went, and whom WeChat does not reach. */
export function UnreachableView() {
  return (
    <>
      <DeliveryCard />
      <UnreachablePeople />
    </>
  );
}
