import { Text } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { useRefresh } from '@/platform/use-refresh';
import { receiptInGroups, timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { ErrorState, Loading } from '@/ui/states';
import { Timeline } from '@/ui/Timeline';
import { OwnDataCard } from './OwnDataCard';
import { SupplementForm } from './SupplementForm';
import { WithdrawCard } from './WithdrawCard';

/** How a tip stands, in plain words with dates, and the way to add something. */
export function StoryView({ receipt }: { receipt: string }) {
  const progress = useQuery('tip.progress', { receipt });
  useRefresh(progress.reload);
  const tip = progress.data;
  if (!tip) {
    return progress.failure ? (
      <ErrorState text={progress.failure.message} onRetry={() => void progress.reload()} />
    ) : (
      <Loading />
    );
  }
  const now = new Date();
  return (
    <>
      <Card id="story-status" tone="primary">
        <Text id="story-status-text" className="heading">
          {tip.statusText}
        </Text>
        <Text className="text-small">{timeInWords(tip.submittedAt, now)} 提交</Text>
        <Text className="text-small tabular">回执号 {receiptInGroups(tip.receipt)}</Text>
      </Card>
      {tip.result && (
        <Card id="story-result" title="办理结果">
          <Text className="text pre">{tip.result}</Text>
        </Card>
      )}
      {tip.question && (
        <Card id="story-question" title="想请您补充" tone="warn">
          <Text className="text">{tip.question}</Text>
        </Card>
      )}
      <Card title="办到哪一步了">
        <Timeline
          id="story-steps"
          items={tip.steps.map((step, index) => ({
            id: String(index),
            title: step.text,
            when: timeInWords(step.at, now),
          }))}
        />
      </Card>
      <SupplementForm receipt={tip.receipt} closed={tip.closed} onSent={progress.replace} />
      {tip.own && <OwnDataCard tip={tip} onChanged={progress.replace} />}
      {!tip.withdrawn && !tip.closed && <WithdrawCard receipt={tip.receipt} onWithdrawn={progress.replace} />}
    </>
  );
}
