import { useState } from 'react';
import type { DutyView } from '@/shared/contract/duty';
import { MESSAGES } from '@/shared/errors/messages';
import { type Attachment, forgetMedia } from '@/client/attachments';
import { call } from '@/client/call';
import { useAttachments } from '@/client/use-attachments';
import { useDraft } from '@/client/use-draft';
import { hint } from '@/ui/dialog';

interface DocumentDraft {
  note: string;
  attachments: Attachment[];
}

const EMPTY: DocumentDraft = { note: '', attachments: [] };

interface FormProps {
  duty: DutyView;
  onSent: (duty: DutyView) => void;
  onChangedMeanwhile: () => void;
}

/** Pages and words of a document; each duty has its own draft. */
export function useDocumentForm({ duty, onSent, onChangedMeanwhile }: FormProps) {
  const draft = useDraft<DocumentDraft>(`document-${duty.dutyId}`, EMPTY);
  const attachments = useAttachments(draft.value.attachments, (list) => draft.update({ attachments: list }));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send() {
    const { note } = draft.value;
    if (!note.trim() && draft.value.attachments.length === 0) return setProblem(MESSAGES.DOCUMENT_EMPTY);
    setProblem(undefined);
    const uploads = await attachments.finish();
    if (!uploads.ok) return setProblem(uploads.message);
    const { dutyId, version } = duty;
    const input = { requestId: draft.requestId, dutyId, version, note, attachments: uploads.tokens };
    const result = await call('duty.submitDocument', input);
    if (!result.ok) {
      if (result.code === 'DUTY_CHANGED_MEANWHILE') onChangedMeanwhile();
      return setProblem(result.message);
    }
    const sent = draft.value.attachments.map(({ id }) => id);
    draft.clear();
    await forgetMedia(sent);
    hint(duty.task ? '完成情况已经报上去了' : '已经报上去了');
    onSent(result.data);
  }

  function submit() {
    setBusy(true);
    void send().finally(() => setBusy(false));
  }

  return { draft, attachments, problem, busy, submit };
}
