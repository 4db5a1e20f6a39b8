import { useState } from 'react';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { DateField } from '@/ui/DateField';
import type { WithAttachments } from './action-types';
import type { ActionForm } from './use-action-form';

/** The day of the phone when the form was opened: what has happened lies no later. */
export const useToday = (): string => useState(() => shanghaiDate(new Date()))[0];

interface ActionDateProps<V> {
  form: ActionForm<V>;
  label: string;
  today: string;
}

/** The day on which something happened, up to today, tied to the form's draft as `on`. */
export function ActionDate<V extends { on: string }>({ form, label, today }: ActionDateProps<V>) {
  const { on } = form.draft.value;
  return (
    <DateField
      id="on"
      label={label}
      required
      value={on}
      text={dateInWords(on, today.slice(0, 4))}
      last={today}
      error={form.problemOf('on')}
      onChange={(date) => form.draft.update({ on: date } as Partial<V & WithAttachments>)}
    />
  );
}
