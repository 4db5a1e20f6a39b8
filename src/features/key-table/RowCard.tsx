import { Text, View } from '@tarojs/components';
import type { KeyTableView } from '@/shared/contract/key-table';
import { COLUMNS } from '@/shared/domain/key-table/columns';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { peopleText, wanText } from './key-table-words';

type Row = KeyTableView['rows'][number];

/** Left out below: 企业名称 is the card's head. */
const LINES = COLUMNS.filter((column) => column.kind !== 'serial').filter(({ field }) => field !== 'company');

const valueOf = (row: Row, field: (typeof LINES)[number]['field']): string => {
  if (field === 'people') return row.people === null ? '' : `${peopleText(row.people)} 人`;
  if (field === 'amountYuan' || field === 'unpaidYuan') return row[field] === null ? '' : `${wanText(row[field])} 万元`;
  return row[field];
};

/** One row of 附件2 on a phone: what is known of it, line by line. */
export function RowCard({ number, row }: { number: number; row: Row }) {
  return (
    <Card id={`row-${number}`} title={`${number}. ${row.company || '（没有企业名称）'}`}>
      {LINES.map(({ label, field }) => {
        const value = valueOf(row, field);
        return value === '' ? null : (
          <Text key={field} className="text">
            {label}：{value}
          </Text>
        );
      })}
      <View
        id={`row-${number}-lead`}
        className="row-between list-like"
        onClick={() => openPage(ROUTES.lead(row.leadId))}
      >
        <Text className="text grow">看这条线索</Text>
        <Text className="list-arrow">›</Text>
      </View>
    </Card>
  );
}
