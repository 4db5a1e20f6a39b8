import { useState } from 'react';
import { startClock } from '@/shared/domain/lead/clocks';
import { calendars } from '@/shared/time/published-calendars';
import { dateInWords, shanghaiDate, startOfDay, type ShanghaiDate } from '@/shared/time/shanghai';
import { DateField } from '@/ui/DateField';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

/** The rule's length from today, to be changed as one likes; empty while the year's calendar is not out. */
function usualDate(today: ShanghaiDate): ShanghaiDate {
  const clock = startClock({ kind: 'supervision', start: startOfDay(today), urgent: false }, calendars);
  return clock.dueAt ? shanghaiDate(new Date(clock.dueAt.getTime() - 1)) : '';
}

interface Words {
  step: 'supervise' | 'sendBackSupervision';
  submitLabel: string;
  label: string;
}

/** What the unit is to do, and by when. */
function InstructForm({ step, submitLabel, label, ...props }: ActionFormProps & Words) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const form = useActionForm({
    ...props,
    procedure: `lead.${step}`,
    empty: { text: '', dueDate: usualDate(today) },
    check: ({ text, dueDate }) => ({
      ...required('text', text, '请写明要求'),
      ...required('dueDate', dueDate, '请选哪天前回复'),
    }),
    toInput: ({ text, dueDate }) => ({ text, dueDate }),
  });
  const { dueDate } = form.draft.value;
  return (
    <ActionFrame form={form} submitLabel={submitLabel}>
      <ActionText form={form} name="text" label={label} required multiline maxLength={500} />
      <DateField
        id="dueDate"
        label="哪天前回复"
        required
        value={dueDate || undefined}
        text={dueDate && `${dateInWords(dueDate, today.slice(0, 4))} 24:00 前`}
        first={today}
        error={form.problemOf('dueDate')}
        onChange={(date) => form.draft.update({ dueDate: date })}
      />
    </ActionFrame>
  );
}

export function SuperviseForm(props: ActionFormProps) {
  return <InstructForm {...props} step="supervise" submitLabel="下达督办" label="要求办理单位做什么" />;
}

export function SendBackSupervisionForm(props: ActionFormProps) {
  return <InstructForm {...props} step="sendBackSupervision" submitLabel="退回，请再回复" label="还缺什么" />;
}
