import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileKind } from '@/shared/contract/file';
import type { Media } from '@/platform/media';
import { type Attachment, addAttachment, forgetMedia, mediaOf, upload } from './attachments';
import type { Failure } from './result';

export type UploadState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface AttachmentView extends Attachment {
  previewUrl: string;
  state: UploadState;
}

export interface Attachments {
  views: readonly AttachmentView[];
  /** Why the last upload failed, in words. */
  problem: string | undefined;
  add: (kind: FileKind, media: readonly Media[], seconds?: number) => Promise<void>;
  remove: (id: string) => void;
  retry: (id: string) => Promise<void>;
  /** Sends what is still missing and answers all tokens, or the first failure. Call it before submitting. */
  finish: () => Promise<{ ok: true; tokens: string[] } | Failure>;
}

const stateAfter = (failure: Failure): UploadState => (failure.code === 'OFFLINE' ? 'waiting' : 'failed');

/**
 * Photos and recordings of one form. The list itself belongs to the form's draft (`list`, `onChange`); this hook
 * uploads each piece as soon as it is added and knows how far it got.
 */
export function useAttachments(list: readonly Attachment[], onChange: (list: Attachment[]) => void): Attachments {
  const [previews, setPreviews] = useState<Record<string, string>>({});
  const [states, setStates] = useState<Record<string, UploadState>>({});
  const [problem, setProblem] = useState<string>();
  // Uploads end long after the render that began them, so they read and write the newest list.
  const newest = useRef(list);
  newest.current = list;

  const commit = useCallback(
    (next: Attachment[]) => {
      newest.current = next;
      onChange(next);
    },
    [onChange],
  );

  const mark = (id: string, state: UploadState) => setStates((before) => ({ ...before, [id]: state }));

  const send = useCallback(
    async (attachment: Attachment): Promise<Failure | undefined> => {
      mark(attachment.id, 'sending');
      const result = await upload(attachment);
      if (!result.ok) {
        mark(attachment.id, stateAfter(result));
        setProblem(result.code === 'OFFLINE' ? undefined : result.message);
        return result;
      }
      mark(attachment.id, 'sent');
      setProblem(undefined);
      commit(newest.current.map((one) => (one.id === attachment.id ? result.attachment : one)));
      return undefined;
    },
    [commit],
  );

  // A restored draft knows its photos by name only: fetch the pictures and send what is missing.
  useEffect(() => {
    for (const attachment of newest.current) {
      void mediaOf(attachment.id).then((media) => {
        if (media) setPreviews((before) => ({ ...before, [attachment.id]: media.previewUrl }));
      });
      if (!attachment.token) void send(attachment);
    }
    // Only once, for what was there when the form opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const add = useCallback(
    async (kind: FileKind, media: readonly Media[], seconds?: number) => {
      for (const one of media) {
        const attachment = await addAttachment(kind, one, seconds);
        setPreviews((before) => ({ ...before, [attachment.id]: one.previewUrl }));
        commit([...newest.current, attachment]);
        void send(attachment);
      }
    },
    [commit, send],
  );

  const remove = useCallback(
    (id: string) => {
      setProblem(undefined);
      commit(newest.current.filter((one) => one.id !== id));
      void forgetMedia([id]);
    },
    [commit],
  );

  const retry = useCallback(
    async (id: string) => {
      const attachment = newest.current.find((one) => one.id === id);
      if (attachment) await send(attachment);
    },
    [send],
  );

  const finish = useCallback(async () => {
    for (const attachment of newest.current) {
      const failure = attachment.token ? undefined : await send(attachment);
      if (failure) return failure;
    }
    return { ok: true as const, tokens: newest.current.flatMap((one) => (one.token ? [one.token] : [])) };
  }, [send]);

  const views = list.map((attachment) => ({
    ...attachment,
    previewUrl: previews[attachment.id] ?? '',
    state: attachment.token ? ('sent' as const) : (states[attachment.id] ?? 'waiting'),
  }));
  return { views, problem, add, remove, retry, finish };
}
