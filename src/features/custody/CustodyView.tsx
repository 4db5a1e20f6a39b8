import { Text, View } from '@tarojs/components';
import { usePaged } from '@/client/use-paged';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { DecidedCard } from './DecidedCard';
import { DecideCard } from './DecideCard';

const DECIDED = { view: 'decided' } as const;

/** A custodian's work: requests that wait for a word, and the own words so far. */
export function CustodyView({ post }: { post: string }) {
  const waiting = usePaged('identity.requests', { view: 'toDecide', post });
  const decided = usePaged('identity.requests', DECIDED);
  const reload = async () => void (await Promise.all([waiting.reload(), decided.reload()]));
  useRefresh(reload);
  if (waiting.loading) return <Loading />;
  if (waiting.failure && waiting.items.length === 0)
    return <ErrorState text={waiting.failure.message} onRetry={() => void reload()} />;
  return (
    <>
      <Card id="custody-rule" tone="primary">
        <Text className="text">
          您守着举报人的姓名和电话。两位保管员都同意，申请人才能看 30 分钟；您一个人不同意，就看不成。
        </Text>
        <Text className="text-small">
          您看不到是哪条线索、举报人是谁。请只看：用途对不对，理由够不够，是不是非看不可。拿不准就不同意，让他写清楚再申请。
        </Text>
      </Card>
      {waiting.failure && <NoticeBar tone="warn">{waiting.failure.message}</NoticeBar>}
      <Text className="title">等您决定</Text>
      <View id="to-decide" className="stack">
        {waiting.items.map((request) => (
          <DecideCard key={request.identityRequestId} request={request} onDone={reload} />
        ))}
        {waiting.items.length === 0 && <EmptyState id="nothing-to-decide" title="现在没有申请" />}
        {waiting.hasMore && (
          <Button id="more-to-decide" kind="quiet" busy={waiting.loadingMore} onClick={() => void waiting.loadMore()}>
            再看更多
          </Button>
        )}
      </View>
      {decided.items.length > 0 && (
        <>
          <Text className="title">您决定过的</Text>
          <View id="decided" className="stack">
            {decided.items.map((request) => (
              <DecidedCard key={request.identityRequestId} request={request} />
            ))}
            {decided.hasMore && (
              <Button id="more-decided" kind="quiet" busy={decided.loadingMore} onClick={() => void decided.loadMore()}>
                再看更多
              </Button>
            )}
          </View>
        </>
      )}
    </>
  );
}
