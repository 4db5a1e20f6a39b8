import { Text, View } from '@tarojs/components';
import { blanksText, totalsOf } from '@/shared/domain/key-table/form';
import { timeInWords } from '@/shared/wording/format';
import { numbersOf, tableName } from '@/shared/wording/key-table';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { BigNumber } from '@/ui/StatBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { Timeline } from '@/ui/Timeline';
import { Differences } from './Differences';
import { STATE_LABELS, STATE_TONES, STEP_LABELS } from './key-table-words';
import { RowCard } from './RowCard';
import { TableExport } from './TableExport';
import { TableSteps } from './TableSteps';

/** One 附件2: its numbers first, then the steps, then the rows in their order. */
export function KeyTableView({ tableId }: { tableId: string }) {
  const { data, failure, reload, replace } = useQuery('keyTable.get', { tableId });
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const totals = totalsOf(data.rows);
  const blanks = blanksText(totals);
  return (
    <>
      <Card id="table-head" title={`${data.division.name} ${tableName(data.month, data.edition)}`}>
        <View className="row">
          <Tag tone={STATE_TONES[data.state]}>{STATE_LABELS[data.state]}</Tag>
          <Text id="as-of" className="text-small">
            截至 {timeInWords(data.asOf, new Date())}
          </Text>
        </View>
        <View className="two-up">
          {numbersOf(data.rows, totals).map(({ field, label, text }) => (
            <BigNumber key={field} id={`table-${field}`} value={text} label={label} />
          ))}
        </View>
        {blanks && <Text className="text-small">{blanks}。</Text>}
        {data.replaces && <Text className="text-small">这一版代替上一版，上一版还留着。</Text>}
      </Card>
      {data.warnings.map((warning) => (
        <NoticeBar key={warning} tone="warn">
          {warning}
        </NoticeBar>
      ))}
      <TableSteps table={data} onChanged={replace} onChangedMeanwhile={() => void reload()} />
      <Button id="open-sheet" kind="quiet" onClick={() => openPage(ROUTES.keySheet(tableId))}>
        看附件2的样子、打印
      </Button>
      <TableExport tableId={tableId} />
      {data.replaces && (
        <Differences id="since-edition" label="和上一版比" tableId={tableId} earlierId={data.replaces} />
      )}
      {data.monthBeforeId && (
        <Differences id="since-month" label="和上个月的表比" tableId={tableId} earlierId={data.monthBeforeId} />
      )}
      {data.rows.length === 0 ? (
        <EmptyState id="no-rows" title="没有重点线索" text="打开线索点“列为重点线索”，再回来重新生成。" />
      ) : (
        data.rows.map((row, index) => <RowCard key={row.leadId} number={index + 1} row={row} />)
      )}
      <Card title="办理经过">
        <Timeline
          id="history"
          items={data.history.map(({ at, kind, by }) => ({
            id: at + kind,
            title: STEP_LABELS[kind],
            when: timeInWords(at, new Date()),
            who: by,
          }))}
        />
      </Card>
    </>
  );
}
