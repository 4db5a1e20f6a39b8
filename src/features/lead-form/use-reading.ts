import { useEffect, useState } from 'react';
import type { LeadForm } from '@/client/lead-box/lead-form';
import { useQuery } from '@/client/use-query';

/** After a pause in typing, so that half a word is not read. */
const PAUSE_MS = 1200;
/** Fewer characters say nothing. */
const LEAST = 8;

/** What the server reads from the text so far; it stores nothing. */
export function useReading(form: LeadForm) {
  const [text, setText] = useState(form.text);
  useEffect(() => {
    const timer = setTimeout(() => setText(form.text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form.text]);
  const enough = text.trim().length >= LEAST;
  const { channel, divisionCode } = form;
  return { ...useQuery('routing.preview', enough ? { text, channel, divisionCode } : null), enough };
}
