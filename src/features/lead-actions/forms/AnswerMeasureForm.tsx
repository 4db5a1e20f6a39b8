import { dateInWords } from '@/shared/time/shanghai';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { ActionDate, useToday } from '../ActionDate';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const ANSWERS = {
  request: [
    { value: 'yes', label: '同意，已经办理' },
    { value: 'no', label: '没有同意' },
  ],
  referral: [
    { value: 'yes', label: '已受理' },
    { value: 'no', label: '没有受理' },
  ],
} as const;
const EMPTY = { measureId: '', accepted: '' as 'yes' | 'no' | '', text: '', documentNumber: '' };

export function AnswerMeasureForm(props: ActionFormProps) {
  const today = useToday();
  const waiting = props.lead.measures.filter(({ answerable }) => answerable);
  const chosen = (measureId: string) =>
    waiting.length === 1 ? waiting[0] : waiting.find(({ id }) => id === measureId);
  const form = useActionForm({
    ...props,
    procedure: 'lead.answerMeasure',
    empty: { ...EMPTY, on: today },
    check: (value) => ({
      ...required('measureId', chosen(value.measureId)?.id ?? '', '请选是哪一件'),
      ...required('accepted', value.accepted, '请选对方怎么答复'),
      ...required('text', value.text, '请写明答复内容'),
    }),
    toInput: ({ measureId, accepted, on, text, documentNumber }) => ({
      measureId: chosen(measureId)?.id ?? measureId,
      accepted: accepted === 'yes',
      on,
      text,
      documentNumber: documentNumber.trim() || undefined,
    }),
  });
  const { value, update } = form.draft;
  const measure = chosen(value.measureId);
  return (
    <ActionFrame form={form} submitLabel="记下答复">
      <Field label="答复哪一件" required error={form.problemOf('measureId')}>
        <Choice
          id="measure"
          column
          options={waiting.map(({ id, name, body, on }) => ({
            value: id,
            label: name,
            help: `${body}，${dateInWords(on, today.slice(0, 4))}`,
          }))}
          value={measure?.id}
          onChange={(measureId) => update({ measureId })}
        />
      </Field>
      <Field label="对方怎么答复" required error={form.problemOf('accepted')}>
        <Choice
          id="accepted"
          options={ANSWERS[measure?.kind === 'referral' ? 'referral' : 'request']}
          value={value.accepted || undefined}
          onChange={(accepted) => update({ accepted })}
        />
      </Field>
      <ActionText form={form} name="text" label="答复内容" required multiline maxLength={500} />
      <ActionText form={form} name="documentNumber" label="对方文书编号" maxLength={50} />
      <ActionDate form={form} label="哪天答复的" today={today} />
    </ActionFrame>
  );
}
