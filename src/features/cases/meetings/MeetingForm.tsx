import { Text } from '@tarojs/components';
import { useState } from 'react';
import { MINUTES_MAX, TASKS_MAX } from '@/shared/contract/meeting';
import { shanghaiDate } from '@/shared/time/shanghai';
import { usePaged } from '@/client/use-paged';
import { needed, useStepForm } from '@/client/use-step-form';
import { useUnits } from '@/client/use-units';
import { replacePage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { SelectMany } from '@/ui/SelectMany';
import { StepDate, StepText } from '../steps/StepFields';
import { StepFrame } from '../steps/StepFrame';
import { unitOptions } from '../unit-options';
import { AboutField } from './AboutField';
import { NO_TASK, type TaskDraft, TaskFields, taskProblem } from './TaskFields';

interface MeetingDraft {
  heldOn: string;
  place: string;
  unitIds: string[];
  caseIds: string[];
  leadIds: string[];
  minutes: string;
  decisions: string;
  tasks: TaskDraft[];
}

/** One decision a line, as people write them. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface MeetingFormProps {
  postKey: string;
  /** What the meeting was about, if it is recorded from there; empty otherwise. */
  leadId: string;
  caseId: string;
}

const openedFrom = (id: string): string[] => (id === '' ? [] : [id]);

/** A joint meeting as it is recorded: who, when, about what, what was said, decided and given to do. */
export function MeetingForm({ postKey, leadId, caseId }: MeetingFormProps) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const units = unitOptions(useUnits());
  const cases = usePaged('case.list', { post: postKey, view: 'open' });
  const leads = usePaged('lead.list', { post: postKey, view: 'all' });
  const empty: MeetingDraft = {
    heldOn: today,
    place: '',
    unitIds: [],
    caseIds: openedFrom(caseId),
    leadIds: openedFrom(leadId),
    minutes: '',
    decisions: '',
    tasks: [],
  };
  const form = useStepForm({
    procedure: 'meeting.record',
    name: `meeting-${postKey}-${leadId}-${caseId}`,
    empty,
    check: ({ place, unitIds, tasks }) => ({
      ...needed('place', place, '请写在哪里开的'),
      ...needed('unitIds', unitIds.join(''), '请选参加的单位'),
      ...(tasks.some((task) => taskProblem(task) !== null) ? { tasks: taskProblem(NO_TASK) ?? '' } : {}),
    }),
    toInput: ({ decisions, heldOn, place, unitIds, caseIds, leadIds, minutes, tasks }, requestId, attachments) => ({
      requestId,
      post: postKey,
      heldOn,
      place,
      unitIds,
      caseIds,
      leadIds,
      minutes,
      decisions: linesOf(decisions),
      tasks,
      attachments,
    }),
    onDone: ({ meetingId }) => {
      hint('已登记，交办的事已通知各单位');
      replacePage(ROUTES.meeting(meetingId));
    },
  });
  const { value, formKey, update } = form.draft;
  const setTask = (at: number, patch: Partial<TaskDraft>) =>
    update({ tasks: value.tasks.map((task, index) => (index === at ? { ...task, ...patch } : task)) });
  const tasksProblem = form.problemOf('tasks');
  return (
    <StepFrame form={form} submitLabel="登记会议" photos="纪要、签到表的照片">
      <StepDate form={form} name="heldOn" label="哪天开的" today={today} />
      <StepText form={form} name="place" label="在哪里" required maxLength={60} />
      <Field label="参加单位" required error={form.problemOf('unitIds')}>
        <SelectMany
          id="unitIds"
          title="参加单位"
          options={units}
          values={value.unitIds}
          limit={40}
          placeholder="点这里选单位"
          onChange={(unitIds) => update({ unitIds })}
        />
      </Field>
      <AboutField
        id="caseIds"
        label="研究的陈案"
        title="陈案"
        error={form.problemOf('caseIds')}
        options={cases.items.map((each) => ({ value: each.caseId, label: each.name }))}
        paged={cases}
        values={value.caseIds}
        unnamed="您先前看过的陈案"
        onChange={(caseIds) => update({ caseIds })}
      />
      <AboutField
        id="leadIds"
        label="研究的线索"
        title="线索"
        error={form.problemOf('leadIds')}
        options={leads.items.map((each) => ({ value: each.leadId, label: each.title }))}
        paged={leads}
        values={value.leadIds}
        unnamed="您先前看过的线索"
        onChange={(leadIds) => update({ leadIds })}
      />
      <StepText form={form} name="minutes" label="会议纪要" help="写不下就拍照片" multiline maxLength={MINUTES_MAX} />
      <StepText form={form} name="decisions" label="议定事项" help="一条一行" multiline maxLength={3000} />
      <Card title="交办的事">
        <Text className="text-small">登记后马上通知单位，到期前后自动提醒，单位办完自己报。</Text>
        {value.tasks.map((task, at) => (
          <TaskFields
            key={at}
            id={`task-${at}`}
            task={task}
            formKey={`${formKey}-${value.tasks.length}`}
            today={today}
            options={units}
            onChange={(patch) => setTask(at, patch)}
            onRemove={() => update({ tasks: value.tasks.filter((_, index) => index !== at) })}
          />
        ))}
        {tasksProblem && <NoticeBar tone="danger">{tasksProblem}</NoticeBar>}
        {value.tasks.length < TASKS_MAX && (
          <Button id="add-task" kind="quiet" onClick={() => update({ tasks: [...value.tasks, NO_TASK] })}>
            加一件
          </Button>
        )}
      </Card>
    </StepFrame>
  );
}
