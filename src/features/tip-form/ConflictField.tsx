import { Text, View } from '@tarojs/components';
import type { UnitView } from '@/shared/contract/unit';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';

interface ConflictFieldProps {
  units: readonly UnitView[];
  answer: 'no' | 'yes' | undefined;
  chosen: readonly string[];
  error?: string;
  onAnswer: (answer: 'no' | 'yes') => void;
  onChoose: (unitIds: string[]) => void;
}

/** The contract's limit on `conflictUnitIds`. */
const LIMIT = 5;

const ANSWERS = [
  { value: 'no', label: '不涉及' },
  { value: 'yes', label: '涉及某个单位或它的人' },
] as const;

/** Units a tip speaks of never learn of it (requirement C2), so the reporter must be able to name them safely. */
export function ConflictField({ units, answer, chosen, error, onAnswer, onChoose }: ConflictFieldProps) {
  const left = units.filter((unit) => !chosen.includes(unit.id));
  return (
    <Field label="涉及村里、镇上哪个单位或它的人吗" help="选出来的单位看不到您的举报，会交给上一级办理。" error={error}>
      <View className="stack">
        <Choice id="conflict" column options={ANSWERS} value={answer} onChange={onAnswer} />
        {answer === 'yes' &&
          chosen.map((id) => (
            <View key={id} className="row-between">
              <Text className="grow">不给看：{units.find((unit) => unit.id === id)?.name ?? id}</Text>
              <Button
                id={`conflict-remove-${id}`}
                kind="text"
                onClick={() => onChoose(chosen.filter((one) => one !== id))}
              >
                去掉
              </Button>
            </View>
          ))}
        {answer === 'yes' && chosen.length < LIMIT && (
          <Select
            id="conflict-unit"
            title="涉及哪个单位"
            options={left.map((unit) => ({ value: unit.id, label: unit.name }))}
            value={undefined}
            placeholder={chosen.length === 0 ? '点这里选单位' : '再选一个（可不选）'}
            onChange={(id) => id && onChoose([...chosen, id])}
          />
        )}
      </View>
    </Field>
  );
}
