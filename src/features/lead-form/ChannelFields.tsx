import { useState } from 'react';
import { CHANNEL_LABELS, STAFF_CHANNELS } from '@/shared/tables/channels';
import { addDays, dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { Choice } from '@/ui/Choice';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import type { LeadFormState } from './use-lead-form';

const CHANNELS = STAFF_CHANNELS.filter((channel) => channel !== 'gridWorker').map((value) => ({
  value,
  label: CHANNEL_LABELS[value],
}));
const DAYS = [
  { value: 'today', label: '今天' },
  { value: 'earlier', label: '更早' },
] as const;

/** How and when a lead reached the office or unit (requirement B4). */
export function ChannelFields({ state: { form, problems, update } }: { state: LeadFormState }) {
  const [today] = useState(() => shanghaiDate(new Date()));
  const yesterday = addDays(today, -1);
  const { receivedOn } = form;
  return (
    <>
      <Field label="从哪里来的" required error={problems.channel}>
        <Choice id="channel" options={CHANNELS} value={form.channel} onChange={(channel) => update({ channel })} />
      </Field>
      <Field label="哪天接到的" required>
        <Choice
          id="received"
          options={DAYS}
          value={receivedOn ? 'earlier' : 'today'}
          onChange={(day) => update({ receivedOn: day === 'today' ? undefined : (receivedOn ?? yesterday) })}
        />
      </Field>
      {receivedOn && (
        <DateField
          id="received-on"
          label="接到的日期"
          required
          value={receivedOn}
          text={dateInWords(receivedOn, today.slice(0, 4))}
          last={yesterday}
          error={problems.firstReceivedAt}
          onChange={(date) => update({ receivedOn: date })}
        />
      )}
    </>
  );
}
