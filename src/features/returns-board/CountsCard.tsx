import { Text, View } from '@tarojs/components';
import type { Output } from '@/shared/contract';
import { timeInWords } from '@/shared/wording/format';
import { dueDateOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { countTiles } from './standings';
import './returns-board.css';

export type Board = Output<'zeroReport.board'>;

/** How the month stands at one look, with the moment the numbers hold for. */
export function CountsCard({ board }: { board: Board }) {
  const now = new Date();
  const isOver = board.at >= board.dueAt;
  return (
    <Card id="counts">
      <View className="count-tiles">
        {countTiles(board.counts, isOver).map(({ id, label, value }) => (
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
        {`报的线索共 ${board.leads} 条。期限：${dueDateOf(board.dueAt)}。截至 ${timeInWords(board.at, now)}。`}
      </Text>
    </Card>
  );
}
