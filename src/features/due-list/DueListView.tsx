import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { DueCard } from './DueCard';

const EVERYTHING = {};

/** Everything a person's units have to do, the urgent first, then by deadline, each with its reason (E1). */
export function DueListView() {
  const due = usePaged('duty.due', EVERYTHING);
  useRefresh(due.reload);
  useReachBottom(() => void due.loadMore());
  if (due.loading) return <Loading />;
  if (due.items.length === 0)
    return due.failure ? (
      <ErrorState text={due.failure.message} onRetry={() => void due.reload()} />
    ) : (
      <EmptyState id="nothing-due" title="没有要办的事" text="有新线索、要报的材料、会议交办的事时会出现在这里。" />
    );
  return (
    <View id="due" className="stack">
      {due.failure && <NoticeBar tone="warn">{due.failure.message}</NoticeBar>}
      <Text className="text-small">紧急的在最前面，其余按到期先后排。</Text>
      {due.items.map((item) => (
        <DueCard key={item.id} item={item} onOpen={() => openPage(`/${item.page}`)} />
      ))}
      {due.hasMore ? (
        <Button id="more-due" kind="quiet" busy={due.loadingMore} onClick={() => void due.loadMore()}>
          再看更多
        </Button>
      ) : (
        <Text className="text-small list-end">已经到底了，共 {due.items.length} 件</Text>
      )}
    </View>
  );
}
