import { Text, View } from '@tarojs/components';
import type { GeoPoint } from '@/shared/domain/geo-point';
import { canShowMap, showOnMap } from '@/platform/map-view';
import { Button } from '@/ui/Button';

const NAME = '举报时附的大致位置';

/** Where the reporter was, as far as they chose to tell. It hints at who they are, so the line says what it is not for. */
export function LocationLine({ point }: { point: GeoPoint }) {
  return (
    <View id="tip-location">
      <Text className="text-small">{NAME}</Text>
      <Text className="text">
        北纬 {point.latitude.toFixed(3)}，东经 {point.longitude.toFixed(3)}
      </Text>
      <Text className="text-small">只准到一百米左右，也不一定是出事的地方。不要用来打听是谁举报的。</Text>
      {canShowMap() && (
        <Button id="open-map" kind="quiet" inline onClick={() => showOnMap(point, NAME)}>
          在地图上看
        </Button>
      )}
    </View>
  );
}
