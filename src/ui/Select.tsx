import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { SelectSheet, type SelectSheetProps } from './SelectSheet';

export type { SelectOption } from './SelectSheet';

/** The field has the id itself; its sheet is a `SelectSheet` with the same id. */
interface SelectProps extends Omit<SelectSheetProps, 'onClose'> {
  placeholder?: string;
}

/** A field that opens the list to choose from. */
export function Select({ placeholder = '请选择', ...list }: SelectProps) {
  const [open, setOpen] = useState(false);
  const chosen = list.options.find((option) => option.value === list.value);
  return (
    <View>
      <View id={list.id} className="select" onClick={() => setOpen(true)}>
        <Text className={chosen ? 'grow' : 'grow placeholder'}>{chosen?.label ?? placeholder}</Text>
        <Text className="list-arrow">›</Text>
      </View>
      {open && <SelectSheet {...list} onClose={() => setOpen(false)} />}
    </View>
  );
}
