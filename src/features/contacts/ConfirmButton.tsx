import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { ContactsView } from '@/shared/contract/contacts';
import { call } from '@/client/call';
import { randomId } from '@/platform/random-id';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

interface ConfirmButtonProps {
  view: ContactsView;
  onConfirmed: (view: ContactsView) => void;
}

/** The yearly confirmation in one tap. */
export function ConfirmButton({ view, onConfirmed }: ConfirmButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const requestId = useRef(randomId());

  async function confirm() {
    setProblem(undefined);
    setBusy(true);
    const { unit, version } = view;
    const result = await call('contacts.confirm', { requestId: requestId.current, unitId: unit.id, version });
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    hint('今年的名单报好了');
    onConfirmed(result.data);
  }

  return (
    <>
      <NoticeBar id="stale" tone="warn">
        <Text>新的一年要核对一次。看看下面的姓名和电话，没有变化就点一下按钮。</Text>
      </NoticeBar>
      {problem && (
        <NoticeBar id="confirm-problem" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
      <Button id="confirm" busy={busy} onClick={() => void confirm()}>
        今年没有变化
      </Button>
    </>
  );
}
