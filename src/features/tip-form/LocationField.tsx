import { Text, View } from '@tarojs/components';
import { useLocation } from '@/client/use-location';
import type { GeoPoint } from '@/shared/domain/geo-point';
import { Button } from '@/ui/Button';

interface LocationFieldProps {
  value: GeoPoint | undefined;
  error?: string;
  onChange: (value: GeoPoint | undefined) => void;
}

/** Offered, never asked for (requirement B1): who reports from home had better leave it out. */
export function LocationField({ value, error, onChange }: LocationFieldProps) {
  const location = useLocation(onChange);
  const problem = location.problem ?? error;
  if (!location.available && !value) return null;
  return (
    <View id="location">
      {value ? (
        <View className="row-between">
          <Text className="grow">✓ 已附上大致位置</Text>
          <Button id="location-remove" kind="text" onClick={() => onChange(undefined)}>
            去掉
          </Button>
        </View>
      ) : (
        <View className="row">
          <Button id="location-add" kind="text" busy={location.busy} onClick={location.find}>
            附上我现在的大致位置（可不填）
          </Button>
        </View>
      )}
      <Text className="field-help">如果您正在自己家里，最好不要附上。</Text>
      {problem && <Text className="field-error">× {problem}</Text>}
    </View>
  );
}
