import { Text, View } from '@tarojs/components';
import { timeInWords } from '@/shared/wording/format';
import { dueDateOf } from '@/client/due';
import { Card } from '@/ui/Card';
import type { CountTile } from './standings';
import './returns-board.css';

interface CountsCardProps {
  tiles: readonly CountTile[];
  /** Said before the deadline. */
  before?: string;
  dueAt: string;
  at: string;
}

/** How the period stands at one look, with the moment the numbers hold for. */
export function CountsCard({ tiles, before = '', dueAt, at }: CountsCardProps) {
  return (
    <Card id="counts">
      <View className="count-tiles">
        {tiles.map(({ id, label, value }) => (
          <View key={id}>
            <Text
              id={`count-${id}`}
              className={`count-value ${id === 'outstanding' && value > 0 ? 'count-value-open' : ''}`}
            >
              {value}
            </Text>
            <Text className="count-label">{label}</Text>
          </View>
        ))}
      </View>
      <Text id="as-of" className="text-small">
        {`${before}期限：${dueDateOf(dueAt)}。截至 ${timeInWords(at, new Date())}。`}
      </Text>
    </Card>
  );
}
