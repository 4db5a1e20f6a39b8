import { Text, View } from '@tarojs/components';
import type { MeetingView } from '@/shared/contract/meeting';
import { TASK_STANDINGS, type DutyStanding } from '@/shared/domain/duty/state';
import { dateInWords } from '@/shared/time/shanghai';
import { timeInWords } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Tag, type TagTone } from '@/ui/Tag';

const TONES: Readonly<Record<DutyStanding, TagTone>> = {
  waiting: 'neutral',
  filed: 'primary',
  zero: 'primary',
  done: 'primary',
  late: 'warn',
  missing: 'danger',
  cancelled: 'neutral',
};

const OPEN: readonly DutyStanding[] = ['waiting', 'missing'];

/** 交办的事 and where each of them stands. */
export function TaskRows({ meeting }: { meeting: MeetingView }) {
  if (meeting.tasks.length === 0) return null;
  return (
    <Card id="tasks" title="交办的事">
      {meeting.tasks.map(({ dutyId, unit, text, dueOn, standing, filedAt, note, withdrawn, open }) => (
        <View key={dutyId} id={`task-${dutyId}`} className="stack entry">
          <View className="row">
            <Tag tone={TONES[standing]}>{TASK_STANDINGS[standing]}</Tag>
            <Text className="text text-strong">{unit.name}</Text>
          </View>
          <Text className="text pre">{text}</Text>
          {!withdrawn && (
            <Text className="text-small">
              {dateInWords(dueOn, '')}前办好{filedAt ? `，${timeInWords(filedAt, new Date())}报的完成情况` : ''}
            </Text>
          )}
          {note && <Text className="text pre">{`完成情况：${note}`}</Text>}
          {withdrawn && (
            <Text className="text pre">
              {`${withdrawn.by}，${timeInWords(withdrawn.at, new Date())}撤回：${withdrawn.reason}`}
            </Text>
          )}
          <View className="no-print stack">
            {open && (
              <Button id={`open-${dutyId}`} kind="quiet" onClick={() => openPage(ROUTES.dutyDocument(dutyId))}>
                打开
              </Button>
            )}
            {meeting.mayEdit && OPEN.includes(standing) && (
              <Button
                id={`withdraw-${dutyId}`}
                kind="text"
                onClick={() => openPage(ROUTES.meetingStep(meeting.meetingId, 'withdraw', dutyId))}
              >
                交错了，撤回这件
              </Button>
            )}
          </View>
        </View>
      ))}
    </Card>
  );
}
