import { Text } from '@tarojs/components';
import type { Output } from '@/shared/contract';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { PhoneButton } from '@/ui/PhoneButton';
import { TextField } from '@/ui/TextField';
import type { useJoin } from './use-join';

const CONFIRM = '确认手机号并加入';

/** What the person will be, and the two things asked for it. */
export function OfferCard({ form, offer }: { form: ReturnType<typeof useJoin>; offer: Output<'people.invitation'> }) {
  return (
    <Card id="offer" title="您将担任" tone="primary">
      <FactLines
        lines={[
          { label: '单位', text: offer.unit.name },
          { label: '职务', text: offer.roleLabel },
          { label: '有效期到', text: timeInWords(offer.expiresAt, new Date()) },
        ]}
      />
      <Text className="text-small">不对的话先不要加入，请问发邀请码给您的人。</Text>
      <TextField
        id="join-name"
        label="您的姓名"
        help="同事和经办的线索上会看到。"
        required
        maxLength={20}
        error={form.problems.name}
        onChange={form.setName}
      />
      <Text className="text-small">手机号由微信确认，只用来核对是不是您本人；同事只看到前三位和后四位。</Text>
      {form.name.trim() === '' ? (
        <Button id="join" onClick={form.askName}>
          {CONFIRM}
        </Button>
      ) : (
        <PhoneButton id="join" busy={form.busy} onAnswer={form.confirm}>
          {CONFIRM}
        </PhoneButton>
      )}
    </Card>
  );
}
