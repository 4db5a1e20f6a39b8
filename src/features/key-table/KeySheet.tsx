import { Text, View } from '@tarojs/components';
import type { KeyTableView } from '@/shared/contract/key-table';
import { COLUMNS } from '@/shared/domain/key-table/columns';
import {
  ATTACHMENT,
  bodyCells,
  cellText,
  footCells,
  HEAD_GROUPS,
  NOTES,
  totalCells,
  UNIT_LINE,
} from '@/shared/domain/key-table/form';
import { Paper, PaperTitle } from '@/ui/Paper';
import './key-sheet.css';

const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
const share = (width: number) => ({ width: `${(width / WIDTH) * 100}%` });

/** Where each head begins, so that it is as wide as its columns together. */
const HEADS = HEAD_GROUPS.map((head, index) => {
  const first = HEAD_GROUPS.slice(0, index).reduce((sum, { columns }) => sum + columns, 0);
  const columns = COLUMNS.slice(first, first + head.columns);
  return { ...head, columns, width: columns.reduce((sum, { width }) => sum + width, 0) };
});

/**
 * Mini-programs have no tables with heads over heads: those are boxes over boxes, and rows boxes of the same shares. Around
 * them stands a table of one column, so that paper repeats the head on every page.
 */
function Head() {
  return (
    <View className="key-paper-row key-paper-head">
      {HEADS.map(({ label, single, columns, width }) => (
        <View key={label} className="key-paper-group" style={share(width)}>
          <View className={`key-paper-cell ${single ? 'key-paper-tall' : ''}`}>{label}</View>
          {!single && (
            <View className="key-paper-row">
              {columns.map((column) => (
                <View
                  key={column.label}
                  className="key-paper-cell"
                  style={{ width: `${(column.width / width) * 100}%` }}
                >
                  {column.label}
                </View>
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

const alignOf = (column: (typeof COLUMNS)[number] | undefined): string => {
  if (column?.kind === 'number') return 'right';
  return column?.kind === 'text' ? column.align : 'center';
};

export function KeySheet({ table }: { table: KeyTableView }) {
  const lines = [...bodyCells(table.rows), totalCells(table.rows)];
  return (
    <Paper id="key-sheet" className="key-paper">
      <Text className="key-paper-line">{ATTACHMENT}</Text>
      <PaperTitle className="key-paper-title">{table.title}</PaperTitle>
      <Text className="key-paper-line key-paper-unit">{UNIT_LINE}</Text>
      <View className="key-paper-table">
        <View className="key-paper-repeated">
          <View className="key-paper-line-of-table">
            <Head />
          </View>
        </View>
        {lines.map((cells) => (
          <View key={cellText(cells[0] ?? null)} className="key-paper-line-of-table">
            <View className="key-paper-row">
              {cells.map((cell, at) => (
                <View
                  key={COLUMNS[at]?.label}
                  className={`key-paper-cell key-paper-${alignOf(COLUMNS[at])}`}
                  style={share(COLUMNS[at]?.width ?? 0)}
                >
                  {cellText(cell)}
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
      {NOTES.map((note) => (
        <Text key={note} className="key-paper-line">
          {note}
        </Text>
      ))}
      <View className="key-paper-foot">
        {footCells(table.foot).map((word) => (
          <Text key={word}>{word}</Text>
        ))}
      </View>
      <Text className="key-paper-line">{table.stamp}</Text>
    </Paper>
  );
}
