import { useRef, useState } from 'react';
import type { KeyTableView } from '@/shared/contract/key-table';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { confirm, hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

interface TableStepsProps {
  table: KeyTableView;
  onChanged: (table: KeyTableView) => void;
  /** A colleague was faster. */
  onChangedMeanwhile: () => void;
}

const STEPS = {
  check: {
    label: '核对好了',
    ask: ['核对好了吗？', '您的姓名会印在表尾“负责人”那里。'],
    done: '已核对，可以签发了',
  },
  issue: {
    label: '签发',
    ask: ['现在签发？', '签发后这一版不能再改，县处非办也能看到。'],
    done: '已签发',
  },
} as const;

/** Check, then issue: one button at a time. */
export function TableSteps({ table, onChanged, onChangedMeanwhile }: TableStepsProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const requestId = useRef(randomId());
  const step = table.may.find((each) => each !== 'make');
  if (step === undefined) return null;
  const { label, ask, done } = STEPS[step];

  async function send(which: 'check' | 'issue') {
    const [title, content] = ask;
    if (!(await confirm(title, content))) return;
    setProblem(undefined);
    setBusy(true);
    const { tableId, version } = table;
    const result = await call(`keyTable.${which}`, { requestId: requestId.current, tableId, version });
    setBusy(false);
    if (!result.ok) {
      setProblem(result.message);
      if (result.code === 'RECORD_CHANGED_MEANWHILE') onChangedMeanwhile();
      return;
    }
    requestId.current = randomId();
    hint(done);
    onChanged(result.data);
  }

  return (
    <>
      {problem && (
        <NoticeBar id="step-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      <Button id={`step-${step}`} busy={busy} onClick={() => void send(step)}>
        {label}
      </Button>
    </>
  );
}
