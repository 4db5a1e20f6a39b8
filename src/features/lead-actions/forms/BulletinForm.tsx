import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { ActionDate, useToday } from '../ActionDate';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const DIRECTIONS = [
  { value: 'sent', label: '我们发出的' },
  { value: 'received', label: '收到外地的' },
] as const;
const SCOPES = [
  { value: 'province', label: '跨省' },
  { value: 'city', label: '省内跨市' },
] as const;
const EMPTY = {
  direction: '' as 'sent' | 'received' | '',
  scope: '' as 'province' | 'city' | '',
  body: '',
  documentNumber: '',
  text: '',
};

export function BulletinForm(props: ActionFormProps) {
  const today = useToday();
  const form = useActionForm({
    ...props,
    procedure: 'lead.recordBulletin',
    empty: { ...EMPTY, on: today },
    check: ({ direction, scope, body, text }) => ({
      ...required('direction', direction, '请选发出还是收到'),
      ...required('scope', scope, '请选跨省还是跨市'),
      ...required('body', body, '请写对方单位'),
      ...required('text', text, '请写通报了什么'),
    }),
    toInput: ({ direction, scope, body, on, documentNumber, text }) => ({
      direction: direction || 'sent',
      scope: scope || 'province',
      body,
      on,
      documentNumber: documentNumber.trim() || undefined,
      text,
    }),
  });
  const { value, update } = form.draft;
  return (
    <ActionFrame form={form} submitLabel="记下来">
      <Field label="发出还是收到" required error={form.problemOf('direction')}>
        <Choice
          id="direction"
          options={DIRECTIONS}
          value={value.direction || undefined}
          onChange={(direction) => update({ direction })}
        />
      </Field>
      <Field label="跨省还是跨市" required error={form.problemOf('scope')}>
        <Choice id="scope" options={SCOPES} value={value.scope || undefined} onChange={(scope) => update({ scope })} />
      </Field>
      <ActionText
        form={form}
        name="body"
        label={value.direction === 'received' ? '哪个单位发来的' : '发给哪个单位'}
        placeholder="比如：某省某市处非办"
        required
        maxLength={50}
      />
      <ActionText form={form} name="text" label="通报了什么" required multiline maxLength={500} />
      <ActionText form={form} name="documentNumber" label="文书编号" maxLength={50} />
      <ActionDate form={form} label="哪天" today={today} />
    </ActionFrame>
  );
}
