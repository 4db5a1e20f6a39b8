import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Input, Output } from '@/shared/contract';
import { OPENING_PURPOSES, type OpeningPurpose } from '@/shared/tables/petitions';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { optionsOf } from './petition-words';
import { PlainText } from './PlainText';

export type Opening = Input<'petition.open'>;

interface OpeningFormProps {
  petitionId: string;
  onOpened: (opened: Output<'petition.open'>, opening: Opening) => void;
}

/** Says what for before anything is shown (C8). */
export function OpeningForm({ petitionId, onOpened }: OpeningFormProps) {
  const [purpose, setPurpose] = useState<OpeningPurpose>();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const requestId = useRef(randomId());

  async function submit() {
    if (!purpose || reason.trim() === '') return setProblem('请选用途，再写一句具体的事。');
    setProblem(undefined);
    setBusy(true);
    const opening = { requestId: requestId.current, petitionId, purpose, reason };
    const result = await call('petition.open', opening);
    setBusy(false);
    if (result.ok) onOpened(result.data, opening);
    else setProblem(result.message);
  }

  return (
    <Card id="opening" title="打开前，请写明用途">
      <Text className="text">谁、什么时候、为了什么打开，都会记下来，谁也改不掉。写一次管 8 小时。</Text>
      <Field label="用途" required>
        <Choice id="purpose" column options={optionsOf(OPENING_PURPOSES)} value={purpose} onChange={setPurpose} />
      </Field>
      <PlainText
        id="reason"
        label="具体是什么事"
        help="比如：准备明天的告知"
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      {problem && (
        <NoticeBar id="opening-problem" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
      <Button id="open" busy={busy} onClick={() => void submit()}>
        打开
      </Button>
    </Card>
  );
}
