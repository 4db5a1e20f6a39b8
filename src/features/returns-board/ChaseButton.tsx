import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Output } from '@/shared/contract';
import type { CallResult } from '@/client/result';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { confirm } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

type Chased = Output<'zeroReport.chase'>;

interface ChaseButtonProps {
  outstanding: number;
  chase: (requestId: string) => Promise<CallResult<Chased>>;
  onChased: () => void;
}

const resultText = ({ reminded, remindedToday }: Chased): string => {
  if (reminded === 0) return `没报的 ${remindedToday} 个单位今天都提醒过了，明天可以再提醒。着急的可以打电话。`;
  const before = remindedToday > 0 ? `另外 ${remindedToday} 个今天已经提醒过，没有重复发。` : '';
  return `已经提醒了 ${reminded} 个单位的联络员和负责人。${before}`;
};

/** One tap reminds everybody who has not filed; nobody is reminded twice a day. */
export function ChaseButton({ outstanding, chase, onChased }: ChaseButtonProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ tone: 'info' | 'danger'; text: string }>();
  // Kept until an answer came, so that a repeat after a lost answer is the same reminder.
  const requestId = useRef(randomId());

  async function ask() {
    const question = `给还没有报的 ${outstanding} 个单位的联络员和负责人发提醒。同一个单位一天只提醒一次。`;
    if (!(await confirm('提醒全部没报的？', question, '提醒'))) return;
    setBusy(true);
    const result = await chase(requestId.current);
    setBusy(false);
    setOutcome(result.ok ? { tone: 'info', text: resultText(result.data) } : { tone: 'danger', text: result.message });
    if (!result.ok) return;
    requestId.current = randomId();
    onChased();
  }

  return (
    <>
      {outstanding > 0 && (
        <Button id="chase" busy={busy} onClick={() => void ask()}>
          提醒全部没报的单位
        </Button>
      )}
      {outcome && (
        <NoticeBar id="chase-result" tone={outcome.tone}>
          <Text>{outcome.text}</Text>
        </NoticeBar>
      )}
    </>
  );
}
