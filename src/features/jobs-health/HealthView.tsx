import { Text, View } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List } from '@/ui/ListRow';
import { NoticeBar } from '@/ui/NoticeBar';
import { ErrorState, Loading } from '@/ui/states';
import { warningsOf } from './warnings';

/** Whether reminders and messages run, and what waits: for the office, when somebody asks why nothing came. */
export function HealthView() {
  const { data, failure, reload } = useQuery('jobs.health', {});
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const now = new Date();
  const warnings = warningsOf(data);
  return (
    <View className="stack">
      {warnings.length === 0 && (
        <NoticeBar id="health-good" tone="info">
          <Text>一切正常。</Text>
        </NoticeBar>
      )}
      {warnings.map((warning) => (
        <NoticeBar key={warning} tone="warn">
          <Text>{warning}</Text>
        </NoticeBar>
      ))}
      <Card title="提醒和消息">
        <Text className="text" id="last-run">
          {data.lastRunAt ? `上次运行：${timeInWords(data.lastRunAt, now)}` : '还没有运行过'}
        </Text>
        <Text className="text-small">每分钟运行一次。下面是这一刻还没有做完的。</Text>
        <List>
          {data.waiting.map(({ label, count, oldestAt }) => (
            <View key={label} className="list-row">
              <View className="grow">
                <Text className="text">{label}</Text>
                {oldestAt && <Text className="text-small">最早的一件：{timeInWords(oldestAt, now)}</Text>}
              </View>
              <Text className="text text-strong">{count}</Text>
            </View>
          ))}
        </List>
        <Button id="health-reload" kind="quiet" onClick={() => void reload()}>
          再看一次
        </Button>
      </Card>
    </View>
  );
}
