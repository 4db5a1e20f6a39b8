import { Text, View } from '@tarojs/components';
import type { BoardRow } from '@/shared/contract/duty';
import { shanghaiDateTime } from '@/shared/time/shanghai';
import { RETURN_COLUMNS, returnRow, returnSummary } from '@/shared/wording/monthly-return';
import { Paper, PaperTitle } from '@/ui/Paper';
import './monthly-return.css';

interface ReturnSheetProps {
  title: string;
  rows: readonly BoardRow[];
  at: Date;
}

/** The compiled return as it goes on A4: title, nine columns, who answers for it. */
export function ReturnSheet({ title, rows, at }: ReturnSheetProps) {
  return (
    <Paper id="return-sheet" className="return-paper">
      <PaperTitle className="return-paper-title">{title}</PaperTitle>
      <Text className="return-paper-line">{returnSummary(rows)}</Text>
      <View className="return-paper-table">
        <View className="return-paper-head">
          <View className="return-paper-row">
            {RETURN_COLUMNS.map((column) => (
              <View key={column} className="return-paper-cell return-paper-cell-head">
                {column}
              </View>
            ))}
          </View>
        </View>
        {rows.map((row, index) => (
          <View key={row.dutyId} className="return-paper-row">
            {returnRow(row, index).map((cell, place) => (
              <View key={RETURN_COLUMNS[place]} className={`return-paper-cell return-paper-cell-${place}`}>
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
      <View className="return-paper-foot">
        <Text>填报人：</Text>
        <Text>负责人：</Text>
        <Text>日期：　　年　　月　　日</Text>
      </View>
      <Text className="return-paper-line">截至 {shanghaiDateTime(at)}（北京时间）</Text>
    </Paper>
  );
}
