import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { PetitionStep } from '@/shared/tables/petitions';
import { shanghaiDate } from '@/shared/time/shanghai';
import { type Failure, fieldError } from '@/client/result';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { NO_PERSONS } from './petition-words';
import { type Answers, STEP_FORMS } from './step-forms';
import { StepInput } from './StepInput';
import type { StepProps } from './StepList';

interface StepCardProps extends StepProps {
  step: PetitionStep;
  onClose: () => void;
}

/** The form of one step. What is typed stays until it is sent or closed; it is not left on the phone. */
export function StepCard({ petition, openingId, step, onDone, onClose, onChangedMeanwhile, onExpired }: StepCardProps) {
  const form = STEP_FORMS[step];
  const today = shanghaiDate(new Date());
  const [answers, setAnswers] = useState<Answers>(() => form.start?.(petition, today) ?? {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const requestId = useRef(randomId());

  async function submit() {
    const empty = form.fields.filter(({ name, optional }) => !optional && (answers[name] ?? '').trim() === '');
    setMissing(empty.map(({ name }) => name));
    setFailure(undefined);
    if (empty.length > 0) return;
    setBusy(true);
    const { petitionId, version } = petition;
    const result = await form.send({ requestId: requestId.current, petitionId, version, openingId }, answers);
    setBusy(false);
    if (result.ok) {
      hint('已保存');
      return onDone(result.data);
    }
    setFailure(result);
    if (result.code === 'PETITION_NOT_OPENED') onExpired();
    else if (result.code === 'PETITION_CHANGED_MEANWHILE' || result.code === 'PETITION_STEP') onChangedMeanwhile();
  }

  return (
    <Card id="step-form" title={form.label}>
      {form.fields.some(({ kind }) => kind === 'text') && <Text className="text-small">{NO_PERSONS}</Text>}
      {form.fields.map((field) => (
        <StepInput
          key={field.name}
          field={field}
          petition={petition}
          value={answers[field.name] ?? ''}
          error={missing.includes(field.name) ? '这一项要填写' : fieldError(failure, field.name)}
          onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {failure && (
        <NoticeBar id="step-failure" tone="danger">
          <Text>还没有保存成功。{failure.message}</Text>
        </NoticeBar>
      )}
      <Button id="step-submit" busy={busy} onClick={() => void submit()}>
        保存
      </Button>
      <Button id="step-close" kind="quiet" onClick={onClose}>
        先不办
      </Button>
    </Card>
  );
}
