import { keysOf } from '@/shared/domain/keys-of';
import { stateAtClose } from '@/shared/domain/lead/cleared';
import { hasReporter } from '@/shared/domain/lead/reporters';
import { COMPANY_STATES } from '@/shared/tables/company-states';
import { CLOSE_RESULT_LABELS, type CloseResult } from '@/shared/tables/lead-statuses';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY: { result: CloseResult | ''; reason: string; replyToReporter: string } = {
  result: '',
  reason: '',
  replyToReporter: '',
};
const RESULTS = keysOf(CLOSE_RESULT_LABELS).map((value) => ({ value, label: CLOSE_RESULT_LABELS[value] }));

export function CloseForm(props: ActionFormProps) {
  const isReported = hasReporter(props.lead);
  const form = useActionForm({
    ...props,
    procedure: 'lead.close',
    empty: EMPTY,
    check: ({ result, reason, replyToReporter }) => ({
      ...required('result', result, '请选一个结果'),
      ...required('reason', reason, '请写明办理经过'),
      ...(isReported ? required('replyToReporter', replyToReporter, '请写一句给举报人的答复') : {}),
    }),
    toInput: ({ result, ...rest }) => ({
      result: result || 'notEstablished',
      reason: rest.reason,
      replyToReporter: isReported ? rest.replyToReporter : undefined,
    }),
  });
  const { result } = form.draft.value;
  const marks = [props.lead.key && '重点', props.lead.major && '重大案件'].filter(Boolean).join('、');
  const state = result ? stateAtClose(result, props.lead.companyState) : null;
  return (
    <ActionFrame form={form} submitLabel="确认办结">
      <Field label="办理结果" required error={form.problemOf('result')}>
        <Choice
          id="result"
          column
          options={RESULTS}
          value={result || undefined}
          onChange={(chosen) => form.draft.update({ result: chosen })}
        />
      </Field>
      {result === 'notEstablished' && (
        <NoticeBar id="cleared-note">
          线索上会写“已核实排除”{marks && `，同时不再列为${marks}`}，还这家单位清白。
        </NoticeBar>
      )}
      {props.lead.key && result !== 'notEstablished' && state && (
        <NoticeBar id="table-result">附件2“处理结果”一栏会写：{COMPANY_STATES[state]}。</NoticeBar>
      )}
      <ActionText
        form={form}
        name="reason"
        label="办理经过（内部）"
        help="举报人看不到这一段。"
        required
        multiline
        maxLength={1000}
      />
      {isReported && (
        <ActionText
          form={form}
          name="replyToReporter"
          label="给举报人的答复"
          help="用大白话写，不写别人的名字。"
          placeholder="比如：这家店已经停业整改，请不要再交钱。"
          required
          multiline
          maxLength={300}
        />
      )}
    </ActionFrame>
  );
}
