import { Text, View } from '@tarojs/components';
import { dateInWords } from '@/shared/time/shanghai';
import { timeInWords } from '@/shared/wording/format';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { canPrint, printPage } from '@/platform/print';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { List, ListRow } from '@/ui/ListRow';
import { ErrorState, Loading } from '@/ui/states';
import { Tiles } from '@/ui/Tiles';
import { Timeline } from '@/ui/Timeline';
import { FilePhotos } from '../FilePhotos';
import { TaskRows } from './TaskRows';

const STEPS = {
  recorded: '登记会议',
  corrected: '更正会议记录',
  taskGiven: '又交办一件',
  taskWithdrawn: '撤回一件',
} as const;

/** One joint meeting: who met about what, the minutes, the decisions, the tasks and where they stand (C7). */
export function MeetingDetail({ meetingId }: { meetingId: string }) {
  const { data, failure, reload } = useQuery('meeting.get', { meetingId });
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const about = [
    ...data.cases.map(({ id, name }) => ({ id, name, url: ROUTES.legacyCase(id) })),
    ...data.leads.map(({ id, name }) => ({ id, name, url: ROUTES.lead(id) })),
  ];
  return (
    <>
      <Card id="meeting-head" title={`${data.division.name}处置非法集资联席会议`}>
        <FactLines
          lines={[
            { label: '时间', text: dateInWords(data.heldOn, '') },
            { label: '地点', text: data.place },
            { label: '参加单位', text: data.units.map(({ name }) => name).join('、') },
          ]}
        />
      </Card>
      <View className="stack no-print">
        {data.mayEdit && (
          <Tiles
            tiles={[
              { id: 'step-task', title: '再交办一件', onClick: () => openPage(ROUTES.meetingStep(meetingId, 'task')) },
              {
                id: 'step-correct',
                title: '更正、补照片',
                onClick: () => openPage(ROUTES.meetingStep(meetingId, 'correct')),
              },
            ]}
          />
        )}
        {canPrint && (
          <Button id="print" kind="quiet" onClick={printPage}>
            打印纪要
          </Button>
        )}
      </View>
      {about.length > 0 && (
        <Card id="about" title="研究的陈案和线索">
          <List>
            {about.map(({ id, name, url }) => (
              <ListRow key={id} id={`about-${id}`} title={name} onClick={() => openPage(url)} />
            ))}
          </List>
        </Card>
      )}
      <Card id="minutes" title="会议纪要">
        <Text className="text pre">{data.minutes || (data.attachments.length > 0 ? '见照片。' : '没有写。')}</Text>
        <FilePhotos id="minute-pages" files={data.attachments.map(({ fileId }) => ({ meetingId, fileId }))} />
      </Card>
      {data.decisions.length > 0 && (
        <Card id="decisions" title="议定事项">
          {data.decisions.map((decision, at) => (
            <Text key={decision} className="text pre">
              {`${at + 1}. ${decision}`}
            </Text>
          ))}
        </Card>
      )}
      <TaskRows meeting={data} />
      <View className="no-print">
        <Card title="办理经过">
          <Timeline
            id="history"
            items={data.history.map(({ at, kind, by }) => ({
              id: at + kind,
              title: STEPS[kind],
              when: timeInWords(at, new Date()),
              who: by,
            }))}
          />
        </Card>
      </View>
    </>
  );
}
