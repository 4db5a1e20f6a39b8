import { Text, View } from '@tarojs/components';
import type { DutyView } from '@/shared/contract/duty';
import { DUTY_STANDINGS, TASK_STANDINGS, type DutyStanding } from '@/shared/domain/duty/state';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { timeInWords } from '@/shared/wording/format';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { useMe } from '@/client/me';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ErrorState, Loading } from '@/ui/states';
import { Tag, type TagTone } from '@/ui/Tag';
import { Timeline } from '@/ui/Timeline';
import { DocumentForm } from './DocumentForm';
import { Pages } from './Pages';

const STANDING_TONES: Readonly<Record<DutyStanding, TagTone>> = {
  waiting: 'neutral',
  filed: 'primary',
  zero: 'primary',
  done: 'primary',
  late: 'warn',
  missing: 'danger',
  cancelled: 'neutral',
};

const STEP_LABELS: Readonly<Record<string, string>> = {
  filed: '报送',
  corrected: '重新报送',
  chased: '镇处非办提醒',
  cancelled: '单位撤并，不用报了',
};
const TASK_STEP_LABELS: Readonly<Record<string, string>> = {
  ...STEP_LABELS,
  filed: '报完成情况',
  corrected: '重新报完成情况',
  cancelled: '单位撤并，不用办了',
  withdrawn: '处非办撤回，不用办了',
};

function History({ duty }: { duty: DutyView }) {
  if (duty.history.length === 0) return null;
  const labels = duty.task ? TASK_STEP_LABELS : STEP_LABELS;
  const newestFirst = duty.history.map((event, at) => ({ ...event, id: `step-${at}` })).reverse();
  return (
    <Card title={duty.task ? '办理记录' : '报送记录'}>
      <Timeline
        id="history"
        items={newestFirst.map(({ id, at, kind, by, filing }) => ({
          id,
          title: labels[kind] ?? '',
          when: timeInWords(at, new Date()),
          who: by,
          ...(filing?.kind === 'document'
            ? {
                text: filing.note,
                extra: (
                  <Pages
                    id={`pages-${id}`}
                    dutyId={duty.dutyId}
                    fileIds={filing.attachments.map(({ fileId }) => fileId)}
                  />
                ),
              }
            : {}),
        }))}
      />
    </Card>
  );
}

function MeetingLink({ meetingId }: { meetingId: string }) {
  return (
    <Button id="open-meeting" kind="quiet" onClick={() => openPage(ROUTES.meeting(meetingId))}>
      看这次会议的纪要
    </Button>
  );
}

/** A document a unit owes: what, why, by when; its pages as photos; every version sent (A5). */
export function DocumentView({ dutyId }: { dutyId: string }) {
  const { me } = useMe();
  const { data, failure, reload, replace } = useQuery('duty.get', { dutyId });
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const due = dueOf(data.dueAt);
  const isOwn = me?.posts.some(({ role, unit }) => unit.id === data.unit.id && ROLE_TABLE[role].scope === 'unit');
  return (
    <>
      <Card id="document" title={data.task ? data.label : `${data.period}年 ${data.label}`}>
        {data.task && <Text className="text pre">{data.task.text}</Text>}
        <View className="row">
          <Tag tone={STANDING_TONES[data.standing]}>{(data.task ? TASK_STANDINGS : DUTY_STANDINGS)[data.standing]}</Tag>
          {data.filing === null && data.standing !== 'cancelled' && <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>}
        </View>
        {data.task?.withdrawn ? (
          <Text id="withdrawn" className="text pre">{`${data.unit.name}不用再办。原因：${data.task.withdrawn}`}</Text>
        ) : (
          <Text className="text">{`${data.unit.name}，${dueDateOf(data.dueAt)}${data.task ? '办好，报完成情况' : '报给镇处非办'}`}</Text>
        )}
        <Text className="text-small">为什么：{data.basis}</Text>
      </Card>
      {isOwn && data.standing !== 'cancelled' && (
        <DocumentForm key={data.version} duty={data} onSent={replace} onChangedMeanwhile={() => void reload()} />
      )}
      {data.task && data.task.withdrawn === null && <MeetingLink meetingId={data.task.meetingId} />}
      <History duty={data} />
    </>
  );
}
