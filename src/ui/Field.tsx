import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface FieldProps {
  label: string;
  /** One line that says what to write, or why we ask. */
  help?: string;
  error?: string;
  required?: boolean;
  /** Words beside the label where neither 必填 nor 可不填 is true. */
  mark?: string;
  children: ReactNode;
}

/** A label, a hint and an error round any control. */
export function Field({ label, help, error, required, mark, children }: FieldProps) {
  return (
    <View>
      <View className="field-label">
        <Text>{label}</Text>
        <Text className={required ? 'field-required' : 'field-optional'}>{mark ?? (required ? '必填' : '可不填')}</Text>
      </View>
      {help && <Text className="field-help">{help}</Text>}
      {children}
      {error && <Text className="field-error">× {error}</Text>}
    </View>
  );
}
