import { Text } from '@tarojs/components';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { TextField } from '@/ui/TextField';
import { TipSummary } from './TipSummary';
import type { TipForm } from './use-tip-form';

const NAMINGS = [
  { value: 'unnamed', label: '不留名', help: '办理单位不知道您是谁，只能通过小程序问您。' },
  { value: 'named', label: '留姓名和电话', help: '需要时工作人员可以联系您。' },
] as const;

/** Named or not, in honest words: WeChat always knows the account (requirement B1). */
export function StepName({ form }: { form: TipForm }) {
  const { draft, problems } = form;
  const { value, update } = draft;
  return (
    <>
      <Field label="要不要让办理单位知道您是谁" required>
        <Choice id="naming" column options={NAMINGS} value={value.naming} onChange={(naming) => update({ naming })} />
      </Field>
      {value.naming === 'named' && (
        <>
          <TextField
            key={`name-${draft.formKey}`}
            id="contact-name"
            label="您的姓名"
            required
            maxLength={30}
            initial={value.name}
            error={problems.name}
            onChange={(name) => update({ name })}
          />
          <TextField
            key={`phone-${draft.formKey}`}
            id="contact-phone"
            label="您的电话"
            keyboard="number"
            maxLength={20}
            initial={value.phone}
            error={problems.phone}
            onChange={(phone) => update({ phone })}
          />
        </>
      )}
      <Card title="您的信息怎么保护" tone="primary">
        <Text className="text">
          这不是完全匿名：微信平台知道是哪个微信号发的。我们把微信号、姓名、电话加密单独保存，办理单位看不到。
        </Text>
        <Text className="text">只有依法必须时，由两个人同时同意才能查看，并且会告诉您。</Text>
        <Button id="open-privacy" kind="text" onClick={() => openPage(ROUTES.privacy)}>
          个人信息怎么用
        </Button>
      </Card>
      <TipSummary draft={value} />
    </>
  );
}
