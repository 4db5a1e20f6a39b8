import { useState } from 'react';
import type { IdentityPurpose } from '@/shared/tables/identity-requests';
import { call } from '@/client/call';
import { useMe } from '@/client/me';
import { askForMessages } from '@/client/messages';
import { type Failure, fieldError } from '@/client/result';
import { useDraft } from '@/client/use-draft';

interface RequestDraft {
  purpose: IdentityPurpose | undefined;
  reason: string;
}
type Problems = Partial<Record<keyof RequestDraft, string>>;

const EMPTY: RequestDraft = { purpose: undefined, reason: '' };

/** The form that asks for an identity: what was typed stays until it has been sent. */
export function useRequestForm(leadId: string, tipId: string, onSent: () => Promise<void>) {
  const draft = useDraft<RequestDraft>(`identity-${tipId}`, EMPTY);
  const { me } = useMe();
  const [found, setFound] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function send(purpose: IdentityPurpose, asked: Promise<void>) {
    const { reason } = draft.value;
    const result = await call('identity.request', { requestId: draft.requestId, leadId, tipId, purpose, reason });
    if (!result.ok) return setFailure(result);
    draft.clear();
    await Promise.all([onSent(), asked]);
  }

  function submit() {
    const { purpose, reason } = draft.value;
    setFailure(undefined);
    setFound({
      ...(purpose ? {} : { purpose: '请选一个用途' }),
      ...(reason.trim() ? {} : { reason: '请写明为什么一定要看' }),
    });
    if (!purpose || !reason.trim()) return;
    setBusy(true);
    // First in the tap: WeChat refuses the question after any wait.
    const asked = askForMessages(me, ['leadAssigned']);
    void send(purpose, asked).finally(() => setBusy(false));
  }

  const problems: Problems = {
    purpose: found.purpose ?? fieldError(failure, 'purpose'),
    reason: found.reason ?? fieldError(failure, 'reason'),
  };
  return { draft, problems, failure, busy, submit };
}
