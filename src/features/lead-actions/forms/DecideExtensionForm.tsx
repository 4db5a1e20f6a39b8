import { timeInWords } from '@/shared/wording/format';
import { Choice } from '@/ui/Choice';
import { FactLines } from '@/ui/FactLines';
import { Field } from '@/ui/Field';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';
import { chosenClock, ClockChoice, CLOCKS_FOR } from './ClockChoice';

const EMPTY: { clock: string; decision: 'yes' | 'no' | ''; reason: string } = { clock: '', decision: '', reason: '' };
const UNITS = { workday: '个工作日', day: '天', hour: '小时' } as const;
const DECISIONS = [
  { value: 'yes', label: '同意延期' },
  { value: 'no', label: '不同意' },
] as const;

export function DecideExtensionForm(props: ActionFormProps) {
  const clocks = props.lead.clocks.filter(CLOCKS_FOR.decideExtension);
  const form = useActionForm({
    ...props,
    procedure: 'lead.decideExtension',
    empty: EMPTY,
    check: ({ clock, decision, reason }) => ({
      ...required('clock', chosenClock(clocks, clock)?.kind ?? '', '请选哪个期限'),
      ...required('decision', decision, '请选同意还是不同意'),
      ...required('reason', reason, '请写明理由'),
    }),
    toInput: ({ clock, decision, reason }) => ({
      clock: chosenClock(clocks, clock)?.kind ?? 'verification',
      approve: decision === 'yes',
      reason,
    }),
  });
  const { draft } = form;
  const asked = chosenClock(clocks, draft.value.clock)?.extensions.find(({ approved }) => approved === null);
  return (
    <ActionFrame form={form} submitLabel="提交决定">
      <ClockChoice
        clocks={clocks}
        value={draft.value.clock}
        error={form.problemOf('clock')}
        onChange={(clock) => draft.update({ clock })}
      />
      {asked && (
        <FactLines
          id="asked"
          lines={[
            { label: '申请延长', text: `${asked.added.count} ${UNITS[asked.added.unit]}` },
            { label: '理由', text: asked.reason },
            { label: '申请人', text: `${asked.askedBy}，${timeInWords(asked.askedAt, new Date())}` },
          ]}
        />
      )}
      <Field label="决定" required error={form.problemOf('decision')}>
        <Choice
          id="decision"
          options={DECISIONS}
          value={draft.value.decision || undefined}
          onChange={(decision) => draft.update({ decision })}
        />
      </Field>
      <ActionText form={form} name="reason" label="理由" help="办理单位会看到。" required multiline maxLength={500} />
    </ActionFrame>
  );
}
