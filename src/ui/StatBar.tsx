import { Text, View } from '@tarojs/components';

interface StatBarProps {
  id?: string;
  label: string;
  value: number;
  /** The longest bar of the group. */
  max: number;
  /** How the number is written; the bare number by default. */
  text?: string;
  onClick?: () => void;
}

/** A bar with its number in words, so that it reads without the picture. */
export function StatBar({ id, label, value, max, text, onClick }: StatBarProps) {
  const width = max > 0 ? Math.max(value > 0 ? 2 : 0, Math.round((value / max) * 100)) : 0;
  return (
    <View id={id} className="statbar" onClick={onClick}>
      <View className="row-between">
        <Text className="text grow">
          {label}
          {onClick ? ' ›' : ''}
        </Text>
        <Text className="text text-strong tabular">{text ?? String(value)}</Text>
      </View>
      <View className="statbar-track">
        <View className="statbar-fill" style={{ width: `${width}%` }} />
      </View>
    </View>
  );
}

/** One large number with what it counts. */
export function BigNumber({ id, value, label }: { id: string; value: string; label: string }) {
  return (
    <View className="bignumber">
      <Text id={id} className="bignumber-value">
        {value}
      </Text>
      <Text className="text-small">{label}</Text>
    </View>
  );
}
