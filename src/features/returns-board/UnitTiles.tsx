import { Text, View } from '@tarojs/components';
import type { BoardRow } from '@/shared/contract/duty';
import { standingInShort, STANDING_TONE } from './standings';
import './returns-board.css';

interface UnitTilesProps {
  id: string;
  rows: readonly BoardRow[];
  onOpen: (row: BoardRow) => void;
}

/** Many units on one screen, each with its state in words. */
export function UnitTiles({ id, rows, onOpen }: UnitTilesProps) {
  return (
    <View id={id} className="unit-tiles">
      {rows.map((row) => (
        <View
          key={row.dutyId}
          id={`unit-${row.unit.id}`}
          className={`unit-tile unit-tile-${STANDING_TONE[row.standing]}`}
          onClick={() => onOpen(row)}
        >
          <Text className="unit-tile-name">{row.unit.name}</Text>
          <Text className="unit-tile-state">
            {standingInShort(row)}
            {row.corrected ? '·改过' : ''}
            {row.standing !== 'cancelled' && row.filing === null && row.chasedAt !== null ? '·提醒过' : ''}
          </Text>
        </View>
      ))}
    </View>
  );
}
