import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { TipProgress } from '@/shared/contract/tip';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { confirm, hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';

const WITHDRAW_WORDS =
  '办理单位会知道您撤回了。已经收到的情况不会删除，仍要依法核实。撤回以后不能取消，但还可以补充情况。';

interface WithdrawCardProps {
  receipt: string;
  onWithdrawn: (progress: TipProgress) => void;
}

/** A quiet way to take a tip back; asked twice, because it cannot be undone. */
export function WithdrawCard({ receipt, onWithdrawn }: WithdrawCardProps) {
  const reason = useRef('');
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function withdraw() {
    if (!(await confirm('撤回这条举报？', WITHDRAW_WORDS, '撤回'))) return;
    setBusy(true);
    setProblem(undefined);
    const result = await call('tip.withdraw', { requestId: randomId(), receipt, reason: reason.current });
    setBusy(false);
    if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
    hint('已经撤回');
    onWithdrawn(result.data);
  }

  if (!open)
    return (
      <Button id="withdraw-open" kind="text" onClick={() => setOpen(true)}>
        我要撤回这条举报
      </Button>
    );
  return (
    <Card id="withdraw" title="撤回举报">
      <Text className="text">{WITHDRAW_WORDS}</Text>
      <Text className="text">有人逼您撤回的，请打 110。</Text>
      <TextField
        id="withdraw-reason"
        label="为什么撤回"
        multiline
        maxLength={200}
        onChange={(text) => (reason.current = text)}
      />
      {problem && (
        <NoticeBar id="withdraw-problem" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
      <Button id="withdraw-submit" kind="quiet" busy={busy} onClick={() => void withdraw()}>
        撤回
      </Button>
      <Button id="withdraw-cancel" kind="text" onClick={() => setOpen(false)}>
        不撤回了
      </Button>
    </Card>
  );
}
