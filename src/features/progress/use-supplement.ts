import { useState } from 'react';
import type { TipProgress } from '@/shared/contract/tip';
import { receiptDigits } from '@/shared/wording/format';
import { MESSAGES } from '@/shared/errors/messages';
import { type Attachment, forgetMedia } from '@/client/attachments';
import { call } from '@/client/call';
import { useAttachments } from '@/client/use-attachments';
import { useDraft } from '@/client/use-draft';
import { hint } from '@/ui/dialog';

interface SupplementDraft {
  text: string;
  attachments: Attachment[];
}

const EMPTY: SupplementDraft = { text: '', attachments: [] };

/** More words or photos for a tip; each receipt has its own draft. */
export function useSupplement(receipt: string, onSent: (progress: TipProgress) => void) {
  const draft = useDraft<SupplementDraft>(`supplement-${receiptDigits(receipt)}`, EMPTY);
  const attachments = useAttachments(draft.value.attachments, (list) => draft.update({ attachments: list }));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send() {
    if (!draft.value.text.trim() && draft.value.attachments.length === 0) return setProblem(MESSAGES.TIP_EMPTY);
    setProblem(undefined);
    const uploads = await attachments.finish();
    if (!uploads.ok) return setProblem(uploads.message);
    const { text } = draft.value;
    const result = await call('tip.supplement', {
      requestId: draft.requestId,
      receipt,
      text,
      attachments: uploads.tokens,
    });
    if (!result.ok) return setProblem(result.message);
    const sent = draft.value.attachments.map((one) => one.id);
    draft.clear();
    await forgetMedia(sent);
    hint('已经补充上去了');
    onSent(result.data);
  }

  function submit() {
    setBusy(true);
    void send().finally(() => setBusy(false));
  }

  return { draft, attachments, problem, busy, submit };
}
