import { View } from '@tarojs/components';
import { dateInWords } from '@/shared/time/shanghai';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select, type SelectOption } from '@/ui/Select';
import { TextField } from '@/ui/TextField';

export interface TaskDraft {
  unitId: string;
  text: string;
  dueOn: string;
}
export const NO_TASK: TaskDraft = { unitId: '', text: '', dueOn: '' };

/** What is missing of a task, in words; null: nothing. */
export const taskProblem = ({ unitId, text, dueOn }: TaskDraft): string | null =>
  unitId === '' || text.trim() === '' || dueOn === '' ? '每件事都要选单位、写清楚办什么、定期限' : null;

interface TaskFieldsProps {
  id: string;
  task: TaskDraft;
  /** Changes when the text field must forget what it shows. */
  formKey: string;
  today: string;
  options: readonly SelectOption[];
  onChange: (patch: Partial<TaskDraft>) => void;
  onRemove?: () => void;
}

/** One thing to give a unit: who, what, until when. */
export function TaskFields({ id, task, formKey, today, options, onChange, onRemove }: TaskFieldsProps) {
  return (
    <View className="stack">
      <Field label="交给哪个单位" required>
        <Select
          id={`${id}-unit`}
          title="交给哪个单位"
          placeholder="点这里选单位"
          options={options}
          value={task.unitId || undefined}
          onChange={(unitId) => onChange({ unitId: unitId ?? '' })}
        />
      </Field>
      <TextField
        key={`${id}-text-${formKey}`}
        id={`${id}-text`}
        label="办什么"
        required
        multiline
        maxLength={300}
        initial={task.text}
        onChange={(text) => onChange({ text })}
      />
      <DateField
        id={`${id}-due`}
        label="哪天前办好"
        required
        value={task.dueOn || undefined}
        text={task.dueOn && `${dateInWords(task.dueOn, today.slice(0, 4))}前`}
        first={today}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      {onRemove && (
        <Button id={`${id}-remove`} kind="text" onClick={onRemove}>
          去掉这一件
        </Button>
      )}
    </View>
  );
}
