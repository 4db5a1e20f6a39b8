import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomId } from '@/platform/random-id';
import { type Draft, dropDraft, readDraft, saveDraft } from './draft';

/** Long enough not to write at every key, short enough to lose no word to a killed app. */
const SAVE_AFTER_MS = 250;

export interface DraftForm<T> {
  value: T;
  requestId: string;
  /** True while the form shows what an earlier visit left; say so and offer to clear it. */
  restored: boolean;
  /** Changes when the fields must forget what they show; give it to uncontrolled fields as `key`. */
  formKey: number;
  update: (patch: Partial<T>) => void;
  /** Forgets everything, after sending or by wish. The next form gets a new request id. */
  clear: () => void;
}

/** A form whose contents survive errors, going back, a dead network and a killed app. */
export function useDraft<T extends object>(name: string, empty: T): DraftForm<T> {
  const [start] = useState(() => readDraft<T>(name));
  const [draft, setDraft] = useState<Draft<T>>(() => ({
    requestId: start?.requestId ?? randomId(),
    value: { ...empty, ...start?.value },
  }));
  const [restored, setRestored] = useState(start !== undefined);
  const [formKey, setFormKey] = useState(0);
  // Unsaved changes and their timer; refs, because leaving the page must see the newest.
  const pending = useRef<Draft<T>>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const newest = useRef(draft);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current) saveDraft(name, pending.current);
    pending.current = undefined;
  }, [name]);
  useDidHide(flush);
  useEffect(() => flush, [flush]);

  const update = useCallback(
    (patch: Partial<T>) => {
      const next = { ...newest.current, value: { ...newest.current.value, ...patch } };
      newest.current = next;
      pending.current = next;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, SAVE_AFTER_MS);
    },
    [flush],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    dropDraft(name);
    newest.current = { requestId: randomId(), value: empty };
    setDraft(newest.current);
    setRestored(false);
    setFormKey((key) => key + 1);
    // `empty` is a constant of the form, whatever object it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name]);

  return { value: draft.value, requestId: draft.requestId, restored, formKey, update, clear };
}
