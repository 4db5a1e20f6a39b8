import { Text, View } from '@tarojs/components';
import { keysOf } from '@/shared/domain/keys-of';
import { IDENTITY_PURPOSES } from '@/shared/tables/identity-requests';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { useRequestForm } from './use-request-form';

/** The contract's limit on a reason. */
const REASON_MAX = 500;

const PURPOSES = keysOf(IDENTITY_PURPOSES).map((value) => ({ value, ...IDENTITY_PURPOSES[value] }));

const WHAT_HAPPENS = [
  '要两位身份保管员都同意，有一位不同意就不能看。您自己不能批自己的申请。',
  '同意以后，只有您本人能看，从第二位同意时起 30 分钟，过时自动关上。',
  '您看了以后，系统会告诉举报人：有工作人员看过，用途是什么。',
  '申请、同意、不同意、查看，都会留下记录，谁改了也查得出来。',
] as const;

interface RequestFormProps {
  leadId: string;
  tipId: string;
  /** An earlier request has ended. */
  again: boolean;
  onSent: () => Promise<void>;
}

export function RequestForm({ leadId, tipId, again, onSent }: RequestFormProps) {
  const form = useRequestForm(leadId, tipId, onSent);
  const { draft, problems, failure } = form;
  return (
    <>
      <Card id="what-happens" title={again ? '还要看，可以再申请' : '申请之前请先看清楚'} tone="warn">
        {WHAT_HAPPENS.map((line, index) => (
          <Text key={line} className="text">
            {index + 1}. {line}
          </Text>
        ))}
      </Card>
      <Field label="为什么要看" required error={problems.purpose}>
        <Choice
          id="purpose"
          column
          options={PURPOSES}
          value={draft.value.purpose}
          onChange={(purpose) => draft.update({ purpose })}
        />
      </Field>
      <TextField
        key={`reason-${draft.formKey}`}
        id="reason"
        label="写明理由"
        help="身份保管员看不到线索内容，只看您写的理由。不要写公司名和人名。"
        required
        multiline
        maxLength={REASON_MAX}
        initial={draft.value.reason}
        error={problems.reason}
        onChange={(reason) => draft.update({ reason })}
      />
      {failure && (
        <NoticeBar id="request-failure" tone="danger">
          <Text>还没有提交成功。{failure.message}</Text>
        </NoticeBar>
      )}
      <View>
        <Button id="send-request" busy={form.busy} onClick={form.submit}>
          提交申请
        </Button>
      </View>
    </>
  );
}
