import type { LeadView } from '@/shared/contract/lead-views';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { entryId: '', reason: '' };

/** Everything that stands and could have been a slip, the newest first. */
const entriesOf = ({ measures, recovery, bulletins }: LeadView) =>
  [
    ...measures.map(({ id, name, on, body }) => ({ id, on, label: name, help: body })),
    ...measures.flatMap(({ name, answer }) =>
      answer ? [{ id: answer.id, on: answer.on, label: `${name}的答复`, help: answer.text }] : [],
    ),
    ...recovery.steps.map(({ id, on, returnedYuan, note }) => ({
      id,
      on,
      label: `清退 ${moneyInWords(returnedYuan)}`,
      help: note,
    })),
    ...bulletins.map(({ id, on, body, text }) => ({ id, on, label: `${body}的通报`, help: text })),
  ].sort((a, b) => b.on.localeCompare(a.on));

export function StrikeOutForm(props: ActionFormProps) {
  const form = useActionForm({
    ...props,
    procedure: 'lead.strikeOut',
    empty: EMPTY,
    check: ({ entryId, reason }) => ({
      ...required('entryId', entryId, '请选记错的是哪一条'),
      ...required('reason', reason, '请写明错在哪里'),
    }),
    toInput: ({ entryId, reason }) => ({ entryId, reason }),
  });
  return (
    <ActionFrame form={form} submitLabel="确认划掉">
      <Field label="记错的是哪一条" required error={form.problemOf('entryId')}>
        <Choice
          id="entry"
          column
          options={entriesOf(props.lead).map(({ id, on, label, help }) => ({
            value: id,
            label: `${label}（${dateInWords(on)}）`,
            help,
          }))}
          value={form.draft.value.entryId || undefined}
          onChange={(entryId) => form.draft.update({ entryId })}
        />
      </Field>
      <ActionText form={form} name="reason" label="错在哪里" required multiline maxLength={500} />
    </ActionFrame>
  );
}
