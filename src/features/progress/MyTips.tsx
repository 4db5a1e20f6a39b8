import { Text, View } from '@tarojs/components';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { receiptDigits, receiptInGroups, timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';

const NOTHING = {};

/** The tips sent from this WeChat account, newest first. */
export function MyTips() {
  const tips = usePaged('tip.mine', NOTHING);
  useRefresh(tips.reload);
  if (tips.loading) return <Loading />;
  if (tips.failure && tips.items.length === 0) {
    return <ErrorState text={tips.failure.message} onRetry={() => void tips.reload()} />;
  }
  if (tips.items.length === 0) {
    return (
      <EmptyState
        id="no-tips"
        title="您还没有举报过"
        text="如果是家里人帮您报的，请用回执号查。"
        action={{ id: 'go-tip', label: '我要举报', onClick: () => openPage(ROUTES.tip) }}
      />
    );
  }
  return (
    <View id="my-tips" className="stack">
      <Text className="heading">我举报的</Text>
      {tips.items.map((tip) => (
        <Card
          key={tip.receipt}
          id={`tip-${receiptDigits(tip.receipt)}`}
          onClick={() => openPage(ROUTES.tipStory(tip.receipt))}
        >
          <View className="row-between">
            <Text className="text-small grow">{timeInWords(tip.submittedAt, new Date())}</Text>
            {tip.needsAnswer && <Tag tone="warn">请您补充</Tag>}
          </View>
          <Text className="text">{tip.excerpt}</Text>
          <Text className="text text-strong">{tip.statusText}</Text>
          <Text className="text-small tabular">回执号 {receiptInGroups(tip.receipt)} ›</Text>
        </Card>
      ))}
      {tips.hasMore && (
        <Button id="more-tips" kind="quiet" busy={tips.loadingMore} onClick={() => void tips.loadMore()}>
          再看更多
        </Button>
      )}
    </View>
  );
}
