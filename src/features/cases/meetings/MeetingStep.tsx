import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { MINUTES_MAX } from '@/shared/contract/meeting';
import type { MeetingView } from '@/shared/contract/meeting';
import { shanghaiDate } from '@/shared/time/shanghai';
import { useQuery } from '@/client/use-query';
import { needed, useStepForm } from '@/client/use-step-form';
import { useUnits } from '@/client/use-units';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { SelectMany } from '@/ui/SelectMany';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { StepDate, StepText } from '../steps/StepFields';
import { StepFrame } from '../steps/StepFrame';
import { unitOptions } from '../unit-options';
import { NO_TASK, TaskFields, taskProblem } from './TaskFields';

interface StepProps {
  meeting: MeetingView;
  about: string;
  onDone: () => void;
  onChangedMeanwhile: () => void;
}
const stepOf = ({ meetingId, version }: MeetingView, requestId: string) => ({ meetingId, version, requestId });

function CorrectForm({ meeting, onDone, onChangedMeanwhile }: StepProps) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const here = unitOptions(useUnits());
  // Those that took part have their names also while the list is on its way.
  const gone = meeting.units.filter(({ id }) => here.every(({ value }) => value !== id));
  const form = useStepForm({
    procedure: 'meeting.correct',
    name: `meeting-correct-${meeting.meetingId}`,
    empty: {
      heldOn: meeting.heldOn,
      place: meeting.place,
      unitIds: meeting.units.map(({ id }) => id),
      minutes: meeting.minutes,
      decisions: meeting.decisions.join('\n'),
    },
    check: ({ place, unitIds }) => ({
      ...needed('place', place, '请写在哪里开的'),
      ...needed('unitIds', unitIds.join(''), '请选参加的单位'),
    }),
    toInput: ({ heldOn, place, unitIds, minutes, decisions }, requestId, attachments) => ({
      ...stepOf(meeting, requestId),
      heldOn,
      place,
      unitIds,
      minutes,
      attachments,
      decisions: decisions.split('\n').flatMap((line) => line.trim() || []),
    }),
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel="保存" photos="补拍的纪要、签到表（原来的照片还在）">
      <StepDate form={form} name="heldOn" label="哪天开的" today={today} />
      <StepText form={form} name="place" label="在哪里" required maxLength={60} />
      <Field
        label="参加单位"
        required
        help="去掉的单位不能再看这次会议；交办过事情的单位还能看"
        error={form.problemOf('unitIds')}
      >
        <SelectMany
          id="unitIds"
          title="参加单位"
          options={[...gone.map(({ id, name }) => ({ value: id, label: name })), ...here]}
          values={form.draft.value.unitIds}
          limit={40}
          placeholder="点这里选单位"
          onChange={(unitIds) => form.draft.update({ unitIds })}
        />
      </Field>
      <StepText form={form} name="minutes" label="会议纪要" multiline maxLength={MINUTES_MAX} />
      <StepText form={form} name="decisions" label="议定事项" help="一条一行" multiline maxLength={3000} />
    </StepFrame>
  );
}

function TaskForm({ meeting, onDone, onChangedMeanwhile }: StepProps) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const options = unitOptions(useUnits());
  const form = useStepForm({
    procedure: 'meeting.giveTask',
    name: `meeting-task-${meeting.meetingId}`,
    empty: NO_TASK,
    check: (task) => {
      const problem = taskProblem(task);
      return problem === null ? {} : { task: problem };
    },
    toInput: ({ unitId, text, dueOn }, requestId) => ({ ...stepOf(meeting, requestId), unitId, text, dueOn }),
    onDone,
    onChangedMeanwhile,
  });
  const problem = form.problemOf('task') ?? form.problemOf('text');
  return (
    <StepFrame form={form} submitLabel="交办">
      <TaskFields
        id="task"
        task={form.draft.value}
        formKey={String(form.draft.formKey)}
        today={today}
        options={options}
        onChange={form.draft.update}
      />
      {problem && <NoticeBar tone="danger">{problem}</NoticeBar>}
    </StepFrame>
  );
}

function WithdrawForm({ meeting, about, onDone, onChangedMeanwhile }: StepProps) {
  const task = meeting.tasks.find(({ dutyId }) => dutyId === about);
  const form = useStepForm({
    procedure: 'meeting.withdrawTask',
    name: `meeting-withdraw-${about}`,
    empty: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: '请写明为什么撤回' } : {}),
    toInput: ({ reason }, requestId) => ({ ...stepOf(meeting, requestId), dutyId: about, reason }),
    onDone,
    onChangedMeanwhile,
  });
  if (!task) return <EmptyState id="no-step" title="没有这件事" />;
  return (
    <StepFrame form={form} submitLabel="撤回这件事">
      <Card id="withdrawn-task" title={task.unit.name}>
        <Text className="text pre">{task.text}</Text>
        <Text className="text-small">撤回以后不再计时、不再提醒，单位会收到一次通知，能看到原因。</Text>
      </Card>
      <StepText form={form} name="reason" label="为什么撤回" required multiline maxLength={300} />
    </StepFrame>
  );
}

const FORMS: Readonly<Record<string, (props: StepProps) => ReactNode>> = {
  correct: CorrectForm,
  task: TaskForm,
  withdraw: WithdrawForm,
};

/** One step on a meeting, on a page of its own. @param about the task, where the step is about one */
export function MeetingStep({ meetingId, step, about }: { meetingId: string; step: string; about: string }) {
  const { data, failure, reload } = useQuery('meeting.get', { meetingId });
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  if (!data.mayEdit) return <EmptyState id="no-step" title="这一步由召集会议的处非办来办" />;
  const Form = FORMS[step] ?? CorrectForm;
  return (
    <Form
      meeting={data}
      about={about}
      onDone={() => {
        hint('已保存');
        goBack(ROUTES.meeting(meetingId));
      }}
      onChangedMeanwhile={() => void reload()}
    />
  );
}
