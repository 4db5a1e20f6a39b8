import { useState } from 'react';
import { MINUTES_MAX } from '@/shared/contract/meeting';
import type { MeetingView } from '@/shared/contract/meeting';
import { shanghaiDate } from '@/shared/time/shanghai';
import { useQuery } from '@/client/use-query';
import { useStepForm } from '@/client/use-step-form';
import { useUnits } from '@/client/use-units';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { StepText } from '../steps/StepFields';
import { StepFrame } from '../steps/StepFrame';
import { unitOptions } from '../unit-options';
import { NO_TASK, TaskFields, taskProblem } from './TaskFields';

interface StepProps {
  meeting: MeetingView;
  onDone: () => void;
  onChangedMeanwhile: () => void;
}
const stepOf = ({ meetingId, version }: MeetingView, requestId: string) => ({ meetingId, version, requestId });

function CorrectForm({ meeting, onDone, onChangedMeanwhile }: StepProps) {
  const form = useStepForm({
    procedure: 'meeting.correct',
    name: `meeting-correct-${meeting.meetingId}`,
    empty: { minutes: meeting.minutes, decisions: meeting.decisions.join('\n') },
    check: () => ({}),
    toInput: ({ minutes, decisions }, requestId) => ({
      ...stepOf(meeting, requestId),
      minutes,
      decisions: decisions.split('\n').flatMap((line) => line.trim() || []),
    }),
    onDone,
    onChangedMeanwhile,
  });
  return (
    <StepFrame form={form} submitLabel="保存">
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

/** One step on a meeting, on a page of its own. */
export function MeetingStep({ meetingId, step }: { meetingId: string; step: string }) {
  const { data, failure, reload } = useQuery('meeting.get', { meetingId });
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  if (!data.mayEdit) return <EmptyState id="no-step" title="这一步由召集会议的处非办来办" />;
  const Form = step === 'task' ? TaskForm : CorrectForm;
  return (
    <Form
      meeting={data}
      onDone={() => {
        hint('已保存');
        goBack(ROUTES.meeting(meetingId));
      }}
      onChangedMeanwhile={() => void reload()}
    />
  );
}
