import { Text, View } from '@tarojs/components';
import type { MeetingView } from '@/shared/contract/meeting';
import type { DutyStanding } from '@/shared/domain/duty/state';
import { dateInWords } from '@/shared/time/shanghai';
import { timeInWords } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Tag, type TagTone } from '@/ui/Tag';

/** What a standing means for a task: nothing is reported here, something is done. */
const STATES: Readonly<Record<DutyStanding, { label: string; tone: TagTone }>> = {
  waiting: { label: '在办', tone: 'neutral' },
  filed: { label: '已完成', tone: 'primary' },
  zero: { label: '已完成', tone: 'primary' },
  done: { label: '已完成', tone: 'primary' },
  late: { label: '已完成（超期）', tone: 'warn' },
  missing: { label: '超期没办', tone: 'danger' },
  cancelled: { label: '不用办了', tone: 'neutral' },
};

/** 交办的事 and where each of them stands. */
export function TaskRows({ meeting }: { meeting: MeetingView }) {
  if (meeting.tasks.length === 0) return null;
  return (
    <Card id="tasks" title="交办的事">
      {meeting.tasks.map(({ dutyId, unit, text, dueOn, standing, filedAt, note, open }) => (
        <View key={dutyId} id={`task-${dutyId}`} className="stack">
          <View className="row">
            <Tag tone={STATES[standing].tone}>{STATES[standing].label}</Tag>
            <Text className="text text-strong">{unit.name}</Text>
          </View>
          <Text className="text pre">{text}</Text>
          <Text className="text-small">
            {dateInWords(dueOn)}前办好{filedAt ? `，${timeInWords(filedAt, new Date())}报的完成情况` : ''}
          </Text>
          {note && <Text className="text pre">{`完成情况：${note}`}</Text>}
          {open && (
            <View className="no-print">
              <Button id={`open-${dutyId}`} kind="quiet" onClick={() => openPage(ROUTES.dutyDocument(dutyId))}>
                打开
              </Button>
            </View>
          )}
        </View>
      ))}
    </Card>
  );
}
