import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { adviceFor, SELF_CHECK, type SelfCheckAnswers } from './content';

const ANSWERS = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
] as const;

/** Five questions about an offer; nothing is stored or sent. */
export function SelfCheck() {
  const [answers, setAnswers] = useState<SelfCheckAnswers>({});
  const advice = adviceFor(answers);
  const left = SELF_CHECK.length - Object.keys(answers).length;
  return (
    <>
      <Card title="五个问题，自己查一查">
        <Text className="text-small">想着别人劝您投的那件事来回答。回答不会上传。</Text>
        {SELF_CHECK.map((question, index) => (
          <View key={question.id} className="stack">
            <Text className="text text-strong">
              {index + 1}. {question.text}
            </Text>
            <Choice
              id={`check-${question.id}`}
              options={ANSWERS}
              value={answers[question.id]}
              onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
            />
          </View>
        ))}
        {left > 0 && <Text className="text-small">还有 {left} 个问题没答。</Text>}
      </Card>
      {advice && (
        <Card id="check-advice" title={advice.title} tone={advice.tone}>
          <Text className="text">{advice.text}</Text>
          <Button id="check-to-tip" onClick={() => openPage(ROUTES.tip)}>
            把这件事告诉我们
          </Button>
        </Card>
      )}
    </>
  );
}
