import { moneyInWords } from '@/shared/wording/format';
import { NoticeBar } from '@/ui/NoticeBar';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';

const EMPTY = { reason: '' };

interface Words {
  step: 'markMajor' | 'unmarkMajor' | 'closeSupervision' | 'markKey' | 'unmarkKey' | 'finishRecovery';
  submitLabel: string;
  label: string;
  help?: string;
  /** What to think of before it is done. */
  warning?: string | null;
}

/** Steps that need a reason and nothing else. */
function ReasonForm({ step, submitLabel, label, help, warning, ...props }: ActionFormProps & Words) {
  const form = useActionForm({
    ...props,
    procedure: `lead.${step}`,
    empty: EMPTY,
    check: ({ reason }) => required('reason', reason, '请写明理由'),
    toInput: ({ reason }) => ({ reason }),
  });
  return (
    <ActionFrame form={form} submitLabel={submitLabel}>
      {warning && (
        <NoticeBar id="warning" tone="warn">
          {warning}
        </NoticeBar>
      )}
      <ActionText form={form} name="reason" label={label} help={help} required multiline maxLength={500} />
    </ActionFrame>
  );
}

export function MarkMajorForm(props: ActionFormProps) {
  return (
    <ReasonForm
      {...props}
      step="markMajor"
      submitLabel="马上上报"
      label="为什么是重大案件"
      help="比如：涉及人数多、金额大，有人要聚集，老板跑了。"
    />
  );
}

export function UnmarkMajorForm(props: ActionFormProps) {
  return <ReasonForm {...props} step="unmarkMajor" submitLabel="确认取消" label="为什么不再是重大案件" />;
}

export function CloseSupervisionForm(props: ActionFormProps) {
  return <ReasonForm {...props} step="closeSupervision" submitLabel="督办办结" label="办结意见" />;
}

export function MarkKeyForm(props: ActionFormProps) {
  return (
    <ReasonForm
      {...props}
      step="markKey"
      submitLabel="列为重点"
      label="为什么是重点"
      help="比如：金额大、人多、还不上钱、跨了县市。"
    />
  );
}

export function UnmarkKeyForm(props: ActionFormProps) {
  return <ReasonForm {...props} step="unmarkKey" submitLabel="不再列为重点" label="为什么不再是重点" />;
}

const stillOwed = (unpaidYuan: number | null): string | null => {
  if (unpaidYuan === null) return '还没还的钱不清楚，请核对以后再点。';
  return unpaidYuan > 0 ? `还有 ${moneyInWords(unpaidYuan)}没还，请核对以后再点。` : null;
};

export function FinishRecoveryForm(props: ActionFormProps) {
  return (
    <ReasonForm
      {...props}
      step="finishRecovery"
      submitLabel="清退完毕"
      label="清退结果"
      warning={stillOwed(props.lead.recovery.unpaidYuan)}
    />
  );
}
