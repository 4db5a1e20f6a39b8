import { Text } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { NoticeBar } from '@/ui/NoticeBar';
import { warningsOf } from './warnings';

/** Silent while the timer does its work. */
export function HealthBar() {
  const { data } = useQuery('jobs.health', {});
  return (
    <>
      {(data ? warningsOf(data) : []).map((warning) => (
        <NoticeBar key={warning} tone="warn">
          <Text>{warning}</Text>
        </NoticeBar>
      ))}
    </>
  );
}
