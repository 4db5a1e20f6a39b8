import { Text, View } from '@tarojs/components';
import { blanksText, totalsOf } from '@/shared/domain/key-table/form';
import { timeInWords } from '@/shared/wording/format';
import { numbersOf, tableName } from '@/shared/wording/key-table';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { BigNumber } from '@/ui/StatBar';

/** 附件2 is made for towns and above. */
const TOWN_LENGTH = 9;
/** Among so many newest ones an issued one is looked for: of a month a draft or two may stand above it. */
const NEWEST = 5;

/** The newest issued 附件2 of the place with its own totals, to the cent as printed (F1, F2); nothing where there is none. */
export function KeyTableCard({ post, place }: { post: string; place: string }) {
  const list = useQuery('keyTable.list', place.length > TOWN_LENGTH ? null : { post, node: place, limit: NEWEST });
  const issued = list.data?.items.find(({ state }) => state === 'issued');
  const { data: table, reload } = useQuery('keyTable.get', issued ? { tableId: issued.tableId } : null);
  useRefresh(async () => {
    await Promise.all([list.reload(), reload()]);
  });
  if (!table) return null;
  const totals = totalsOf(table.rows);
  const blanks = blanksText(totals);
  return (
    <Card id="key-table" title={`附件2（${tableName(table.month, table.edition)}）`}>
      <View className="two-up">
        {numbersOf(table.rows, totals).map(({ field, label, text }) => (
          <BigNumber key={field} id={`key-table-${field}`} value={text} label={label} />
        ))}
      </View>
      {blanks && <Text className="text-small">{blanks}。</Text>}
      <Text id="key-table-as-of" className="text-small">
        截至 {timeInWords(table.asOf, new Date())}，以后的变化不在里面
      </Text>
      <View
        id="open-key-table"
        className="row-between list-like"
        onClick={() => openPage(ROUTES.keyTable(table.tableId))}
      >
        <Text className="text grow">看这张表</Text>
        <Text className="list-arrow">›</Text>
      </View>
    </Card>
  );
}
