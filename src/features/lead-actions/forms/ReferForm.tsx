import { useState } from 'react';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { DateField } from '@/ui/DateField';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

export function ReferForm(props: ActionFormProps) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const form = useActionForm({
    ...props,
    procedure: 'lead.refer',
    empty: { receivingBody: '', documentNumber: '', referredOn: today, reason: '' },
    check: ({ receivingBody, reason }) => ({
      ...required('receivingBody', receivingBody, '请写明移送给哪个单位'),
      ...required('reason', reason, '请写明移送理由'),
    }),
    toInput: ({ receivingBody, documentNumber, referredOn, reason }) => ({
      receivingBody,
      documentNumber: documentNumber.trim() || undefined,
      referredOn,
      reason,
    }),
  });
  const { referredOn } = form.draft.value;
  return (
    <ActionFrame form={form} submitLabel="确认移送">
      <ActionText
        form={form}
        name="receivingBody"
        label="移送给哪个单位"
        placeholder="比如：县公安局"
        required
        maxLength={50}
      />
      <DateField
        id="referredOn"
        label="哪天移送的"
        required
        value={referredOn}
        text={dateInWords(referredOn, today.slice(0, 4))}
        last={today}
        error={form.problemOf('referredOn')}
        onChange={(date) => form.draft.update({ referredOn: date })}
      />
      <ActionText
        form={form}
        name="documentNumber"
        label="移送文书编号"
        help="受理情况以后在“记下答复”里补。"
        maxLength={50}
      />
      <ActionText form={form} name="reason" label="移送理由" required multiline maxLength={1000} />
    </ActionFrame>
  );
}
