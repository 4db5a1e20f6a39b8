import { Text, View } from '@tarojs/components';
import { returnText, returnTitle } from '@/shared/wording/monthly-return';
import { useUnits } from '@/client/use-units';
import { copyText } from '@/platform/phone';
import { canPrint, printPage } from '@/platform/print';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { ReturnSheet } from './ReturnSheet';
import { useWholeBoard } from './use-whole-board';

interface MonthlyReturnViewProps {
  /** The units of all towns and not of one. */
  wholeCounty: boolean;
  /** 'YYYY-MM' */
  month: string;
}

/** The compiled return to print or to copy. */
export function MonthlyReturnView({ wholeCounty, month }: MonthlyReturnViewProps) {
  const { board, failure, reload } = useWholeBoard(month);
  const list = useUnits();
  if (!board) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { rows, at } = board;
  if (rows.length === 0) return <EmptyState id="no-returns" title="这个月没有要报的" />;
  const title = returnTitle(wholeCounty ? '全县' : (list?.town.name ?? ''), month);

  async function copy() {
    hint((await copyText(returnText(title, rows, at))) ? '已复制，可以粘贴了' : '没有复制成功，请再试一次');
  }

  return (
    <>
      <View className="stack no-print">
        {canPrint ? (
          <Button id="print" onClick={printPage}>
            打印（A4 竖版）
          </Button>
        ) : (
          <Text className="text-small">手机上不能直接打印。复制文字发到电脑上，贴进表格就能打。</Text>
        )}
        <Button id="copy" kind="quiet" onClick={() => void copy()}>
          复制文字
        </Button>
        <Text className="text-small">表格可以左右推着看。</Text>
      </View>
      <ReturnSheet title={title} rows={rows} at={at} />
    </>
  );
}
