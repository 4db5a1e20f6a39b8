import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';
import { chosenClock, ClockChoice, CLOCKS_FOR } from './ClockChoice';

const EMPTY = { clock: '', reason: '' };

interface Words {
  step: 'pause' | 'resume';
  submitLabel: string;
  label: string;
  placeholder: string;
}

function ClockReasonForm({ step, submitLabel, label, placeholder, ...props }: ActionFormProps & Words) {
  const clocks = props.lead.clocks.filter(CLOCKS_FOR[step]);
  const form = useActionForm({
    ...props,
    procedure: `lead.${step}`,
    empty: EMPTY,
    check: ({ clock, reason }) => ({
      ...required('clock', chosenClock(clocks, clock)?.kind ?? '', '请选哪个期限'),
      ...required('reason', reason, '请写明理由'),
    }),
    toInput: ({ clock, reason }) => ({ clock: chosenClock(clocks, clock)?.kind ?? 'verification', reason }),
  });
  const { draft } = form;
  return (
    <ActionFrame form={form} submitLabel={submitLabel}>
      <ClockChoice
        clocks={clocks}
        value={draft.value.clock}
        error={form.problemOf('clock')}
        onChange={(clock) => draft.update({ clock })}
      />
      <ActionText
        form={form}
        name="reason"
        label={label}
        placeholder={placeholder}
        required
        multiline
        maxLength={500}
      />
    </ActionFrame>
  );
}

export function PauseForm(props: ActionFormProps) {
  return (
    <ClockReasonForm
      {...props}
      step="pause"
      submitLabel="确认暂停"
      label="为什么暂停"
      placeholder="比如：等县处非办认定"
    />
  );
}

export function ResumeForm(props: ActionFormProps) {
  return (
    <ClockReasonForm
      {...props}
      step="resume"
      submitLabel="确认继续计时"
      label="为什么继续"
      placeholder="比如：县里的认定已经收到"
    />
  );
}
