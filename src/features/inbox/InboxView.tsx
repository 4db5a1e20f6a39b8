import { Text, View } from '@tarojs/components';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { NoticeBar } from '@/ui/NoticeBar';
import { Tag } from '@/ui/Tag';
import { useInbox } from './use-inbox';

export function InboxView() {
  const inbox = useInbox();
  if (inbox.loading) return <Loading />;
  if (inbox.items.length === 0) {
    return inbox.failure ? (
      <ErrorState text={inbox.failure.message} onRetry={() => void inbox.reload()} />
    ) : (
      <EmptyState id="no-notices" title="没有消息" text="有新线索、快到期时会出现在这里。" />
    );
  }
  return (
    <View id="notices" className="stack">
      {inbox.failure && <NoticeBar tone="warn">{inbox.failure.message}</NoticeBar>}
      {inbox.items.map((notice) => (
        <Card
          key={notice.noticeId}
          id={`notice-${notice.noticeId}`}
          tone={notice.urgent ? 'danger' : 'plain'}
          onClick={() => inbox.open(notice)}
        >
          <View className="row-between">
            <Text className="heading grow">{notice.title}</Text>
            {notice.urgent && <Tag tone="danger">紧急</Tag>}
            {inbox.isRead(notice) ? <Tag>已读</Tag> : <Tag tone="warn">未读</Tag>}
          </View>
          <Text className="text">{notice.body}</Text>
          <Text className="text-small">{timeInWords(notice.at, new Date())} · 点开办理 ›</Text>
        </Card>
      ))}
      {inbox.hasMore && (
        <Button id="more-notices" kind="quiet" busy={inbox.loadingMore} onClick={() => void inbox.loadMore()}>
          再看更多
        </Button>
      )}
    </View>
  );
}
