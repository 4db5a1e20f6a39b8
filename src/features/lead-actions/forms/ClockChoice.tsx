import type { LeadView } from '@/shared/contract/lead-views';
import { dueDateOf, dueOf } from '@/client/due';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';

export type Clock = LeadView['clocks'][number];

const isRunning = ({ stoppedAt }: Clock): boolean => stoppedAt === null;

/** Which clocks each step is about; the server decides by the same. */
export const CLOCKS_FOR = {
  askExtension: (clock) => isRunning(clock) && clock.extensionLimit !== null,
  decideExtension: (clock) => isRunning(clock) && clock.extensions.some(({ approved }) => approved === null),
  pause: ({ pausable }) => pausable,
  resume: (clock) => isRunning(clock) && clock.pauses.some(({ to }) => to === null),
} as const satisfies Record<string, (clock: Clock) => boolean>;

/** The clock that is meant: the only one there is needs no choosing. */
export const chosenClock = (clocks: readonly Clock[], kind: string): Clock | undefined =>
  clocks.length === 1 ? clocks[0] : clocks.find((clock) => clock.kind === kind);

interface ClockChoiceProps {
  clocks: readonly Clock[];
  value: string;
  error: string | undefined;
  onChange: (kind: string) => void;
}

/** Names the deadline a step is about, and how it stands. */
export function ClockChoice({ clocks, value, error, onChange }: ClockChoiceProps) {
  const chosen = chosenClock(clocks, value);
  return (
    <Field
      label="哪个期限"
      required
      error={error}
      help={chosen?.dueAt ? `现在是${dueDateOf(chosen.dueAt)}，${dueOf(chosen.dueAt).text}。` : undefined}
    >
      <Choice
        id="clock"
        column
        options={clocks.map(({ kind, label }) => ({ value: kind, label }))}
        value={chosen?.kind}
        onChange={onChange}
      />
    </Field>
  );
}
