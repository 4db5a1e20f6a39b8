import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type BoxedLead, boxedLead, changeInBox, putInBox, takeOutOfBox } from '@/client/lead-box/lead-box';
import { contentOf, EMPTY_LEAD_FORM, type LeadForm } from '@/client/lead-box/lead-form';
import { randomId } from '@/platform/random-id';

/** Long enough not to write at every key, short enough to lose no word to a killed app. */
const SAVE_AFTER_MS = 250;

/** A form on its way belongs to the sender. */
const isOpen = (lead: BoxedLead | undefined): boolean =>
  lead === undefined || lead.state === 'editing' || lead.state === 'refused';

/** One form of the box, opened for writing. A new one enters the box with its first word. */
export function useBoxedForm(post: string, wanted: string, start: Partial<LeadForm>) {
  const [requestId] = useState(() => wanted || randomId());
  const [found] = useState(() => boxedLead(requestId));
  const [form, setForm] = useState<LeadForm>(() => ({ ...EMPTY_LEAD_FORM, ...start, ...found?.form }));
  // Uploads end long after the render that began them, and leaving the page must see the newest.
  const newest = useRef(form);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const before = boxedLead(requestId);
    if (!isOpen(before)) return;
    const written = { form: newest.current, changedAt: Date.now() };
    putInBox({ requestId, post, state: 'editing', tried: false, ...before, ...written });
  }, [requestId, post]);

  const saveIfChanged = useCallback(() => {
    if (timer.current) save();
  }, [save]);
  useDidHide(saveIfChanged);
  useEffect(() => saveIfChanged, [saveIfChanged]);

  const update = useCallback(
    (patch: Partial<LeadForm>) => {
      newest.current = { ...newest.current, ...patch };
      setForm(newest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, SAVE_AFTER_MS);
    },
    [save],
  );

  return {
    form,
    restored: found !== undefined,
    /** What the server said about it when it was sent. */
    problem: found?.problem,
    update,
    /** Hands the form to the sender, which starts at once if there is a network. */
    finish() {
      save();
      const content = contentOf(newest.current);
      changeInBox(requestId, { state: 'waiting', content, changedAt: Date.now(), problem: undefined });
    },
    discard() {
      clearTimeout(timer.current);
      timer.current = undefined;
      takeOutOfBox(requestId);
    },
  };
}

export type BoxedForm = ReturnType<typeof useBoxedForm>;
