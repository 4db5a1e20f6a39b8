import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { timeInWords } from '@/shared/wording/format';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';
import { changesOf, isPaused } from './clock-words';

type Clock = LeadView['clocks'][number];

function Verdict({ clock }: { clock: Clock }) {
  if (clock.dueAt === null) return <Tag>期限未定</Tag>;
  if (!clock.owed) return clock.stoppedAt === null ? <Tag>{`${dueDateOf(clock.dueAt)}可以退回`}</Tag> : null;
  if (isPaused(clock)) return <Tag tone="warn">暂停中</Tag>;
  if (clock.stoppedAt === null) {
    const due = dueOf(clock.dueAt);
    return <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>;
  }
  return clock.breachedAt === null ? <Tag tone="primary">按时完成</Tag> : <Tag tone="danger">超期完成</Tag>;
}

/** Every deadline the lead has had, with its legal or local basis and everything that moved it. */
export function ClocksCard({ lead }: { lead: LeadView }) {
  const now = new Date();
  return (
    <Card id="clocks" title="期限">
      {lead.clocks.map((clock) => (
        <View key={`${clock.kind}-${clock.startedAt}`}>
          <View className="row">
            <Text className="text text-strong">{clock.label}</Text>
            <Verdict clock={clock} />
          </View>
          <Text className="text-small">
            {timeInWords(clock.startedAt, now)} 起{clock.owed && clock.dueAt ? `，应在${dueDateOf(clock.dueAt)}` : ''}
            {clock.stoppedAt ? `，${timeInWords(clock.stoppedAt, now)} 结束` : ''}
          </Text>
          {changesOf(clock, now).map((line) => (
            <Text key={line} className="text-small">
              {line}
            </Text>
          ))}
          <Text className="text-small">{clock.basis}</Text>
        </View>
      ))}
    </Card>
  );
}
