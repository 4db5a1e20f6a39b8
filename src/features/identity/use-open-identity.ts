import { useDidHide } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { call } from '@/client/call';
import type { Failure } from '@/client/result';
import { useNow } from '@/client/use-now';
import { randomId } from '@/platform/random-id';

type Identity = Output<'identity.open'>;

/** Holds a name and a number in this screen's memory only: no draft, no storage, nothing after the time or the page. */
export function useOpenIdentity(identityRequestId: string, openUntil: string) {
  const [opened, setOpened] = useState<Identity>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const now = useNow(true);
  const hide = () => setOpened(undefined);
  // WeChat makes a picture of the page for its list of open apps.
  useDidHide(hide);

  async function show() {
    setFailure(undefined);
    const result = await call('identity.open', { requestId: randomId(), identityRequestId });
    if (result.ok) setOpened(result.data);
    else setFailure(result);
  }

  function open() {
    setBusy(true);
    void show().finally(() => setBusy(false));
  }

  return { identity: now < new Date(openUntil) ? opened : undefined, now, failure, busy, open, hide };
}
