import { setTextScale, type TextScale, useTextScale } from '@/platform/text-scale';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';

/** One tap in and out of 长辈版, on the first screen. */
export function ElderSwitch() {
  const on = useTextScale() > 0;
  return (
    <Button id="elder-switch" kind="quiet" onClick={() => setTextScale(on ? 0 : 1)}>
      {on ? '退出长辈版（字变小）' : '长辈版（字更大）'}
    </Button>
  );
}

const SIZES = [
  { value: '0', label: '标准' },
  { value: '1', label: '长辈版 大字' },
  { value: '2', label: '长辈版 特大字' },
  { value: '3', label: '长辈版 最大字' },
] as const;

/** All four text sizes, for those who want to choose. */
export function TextSizeChoice() {
  const scale = useTextScale();
  return (
    <Field label="字的大小" mark="">
      <Choice
        id="text-size"
        options={SIZES}
        value={SIZES[scale].value}
        onChange={(value) => setTextScale(Number(value) as TextScale)}
      />
    </Field>
  );
}
