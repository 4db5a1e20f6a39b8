import type { Clock } from './ClockChoice';
import type { ActionFormProps } from '../action-types';
import { ActionFrame } from '../ActionFrame';
import { ActionText } from '../ActionText';
import { required, useActionForm } from '../use-action-form';
import { chosenClock, ClockChoice, CLOCKS_FOR } from './ClockChoice';

const EMPTY = { clock: '', days: '', reason: '' };
const UNITS = { workday: '个工作日', day: '天', hour: '小时' } as const;

function daysProblem(days: string, clock: Clock | undefined): Partial<Record<'days', string>> {
  const limit = clock?.extensionLimit;
  if (!/^[1-9]\d?$/.test(days.trim())) return { days: '请填要延长几天，比如 5' };
  return limit && Number(days) > limit.count ? { days: `最多可以延长 ${limit.count} ${UNITS[limit.unit]}` } : {};
}

export function AskExtensionForm(props: ActionFormProps) {
  const clocks = props.lead.clocks.filter(CLOCKS_FOR.askExtension);
  const form = useActionForm({
    ...props,
    procedure: 'lead.askExtension',
    empty: EMPTY,
    check: ({ clock, days, reason }) => ({
      ...required('clock', chosenClock(clocks, clock)?.kind ?? '', '请选哪个期限'),
      ...daysProblem(days, chosenClock(clocks, clock)),
      ...required('reason', reason, '请写明为什么要延期'),
    }),
    toInput: ({ clock, days, reason }) => ({
      clock: chosenClock(clocks, clock)?.kind ?? 'verification',
      days: Number(days),
      reason,
    }),
  });
  const { draft } = form;
  const limit = chosenClock(clocks, draft.value.clock)?.extensionLimit;
  return (
    <ActionFrame form={form} submitLabel="提交申请">
      <ClockChoice
        clocks={clocks}
        value={draft.value.clock}
        error={form.problemOf('clock')}
        onChange={(clock) => draft.update({ clock })}
      />
      <ActionText
        form={form}
        name="days"
        label={limit ? `延长几${UNITS[limit.unit]}` : '延长几天'}
        help={limit ? `最多 ${limit.count} ${UNITS[limit.unit]}，只能延一次。` : undefined}
        required
        keyboard="number"
        maxLength={2}
      />
      <ActionText form={form} name="reason" label="为什么要延期" required multiline maxLength={500} />
    </ActionFrame>
  );
}
