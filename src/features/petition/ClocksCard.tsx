import { Text, View } from '@tarojs/components';
import type { ClockView } from '@/shared/contract/lead-clock-view';
import { timeInWords } from '@/shared/wording/format';
import { petitionDue } from '@/shared/wording/petition';
import { dueDateOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';

function Verdict({ clock, now }: { clock: ClockView; now: Date }) {
  if (clock.dueAt === null) return <Tag>期限未定</Tag>;
  if (!clock.owed)
    return clock.stoppedAt === null && now < new Date(clock.dueAt) ? (
      <Tag>{`${dueDateOf(clock.dueAt)}可以提`}</Tag>
    ) : null;
  if (clock.stoppedAt === null) {
    const { text, tone } = petitionDue(clock.dueAt, now);
    return <Tag tone={tone}>{text}</Tag>;
  }
  return clock.breachedAt === null ? <Tag tone="primary">按时完成</Tag> : <Tag tone="danger">超期完成</Tag>;
}

const extensionText = ({
  added,
  approved,
  askedBy,
  reason,
  decidedBy,
  decision,
  to,
}: ClockView['extensions'][number]) => {
  const asked = `${askedBy}申请延长${added.count}天：${reason}`;
  if (approved === null) return `${asked}。等待处非办决定`;
  const outcome = approved && to ? `同意，改为${dueDateOf(to)}` : '没有同意';
  return `${asked}。${decidedBy ?? ''}${outcome}：${decision ?? ''}`;
};

/** The objection is a right of a few days and no duty: it is named for what it is here. */
const labelOf = ({ kind, label }: ClockView): string => (kind === 'objection' ? '办理单位提出异议' : label);

/** The deadlines of petition law, counted in calendar days. */
export function ClocksCard({ clocks }: { clocks: readonly ClockView[] }) {
  const now = new Date();
  return (
    <Card id="clocks" title="期限">
      {clocks.map((clock) => (
        <View key={`${clock.kind}-${clock.startedAt}`}>
          <View className="row">
            <Text className="text text-strong">{labelOf(clock)}</Text>
            <Verdict clock={clock} now={now} />
          </View>
          <Text className="text-small">
            {timeInWords(clock.startedAt, now)} 起{clock.owed && clock.dueAt ? `，应在${dueDateOf(clock.dueAt)}` : ''}
            {clock.stoppedAt ? `，${timeInWords(clock.stoppedAt, now)} 结束` : ''}
          </Text>
          {clock.extensions.map((extension) => (
            <Text key={extension.askedAt} className="text-small">
              {extensionText(extension)}
            </Text>
          ))}
          {clock.owed && <Text className="text-small">{clock.basis}</Text>}
        </View>
      ))}
    </Card>
  );
}
