import { Text, View } from '@tarojs/components';
import type { BoardRow } from '@/shared/contract/duty';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { standingInShort, STANDING_TONE } from './standings';
import './returns-board.css';

/** Many units on one screen, each with its state in words; a tap opens its return. */
export function UnitTiles({ id, rows }: { id: string; rows: readonly BoardRow[] }) {
  return (
    <View id={id} className="unit-tiles">
      {rows.map((row) => (
        <View
          key={row.dutyId}
          id={`unit-${row.unit.id}`}
          className={`unit-tile unit-tile-${STANDING_TONE[row.standing]}`}
          onClick={() => openPage(ROUTES.zeroReport(row.dutyId))}
        >
          <Text className="unit-tile-name">{row.unit.name}</Text>
          <Text className="unit-tile-state">
            {standingInShort(row)}
            {row.corrected ? '·改过' : ''}
          </Text>
        </View>
      ))}
    </View>
  );
}
