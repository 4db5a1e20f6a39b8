import { Text, View } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { canPrint, printPage } from '@/platform/print';
import { Button } from '@/ui/Button';
import { ErrorState, Loading } from '@/ui/states';
import { KeySheet } from './KeySheet';
import { TableExport } from './TableExport';

/** 附件2 as it goes on paper. */
export function KeySheetView({ tableId }: { tableId: string }) {
  const { data, failure, reload } = useQuery('keyTable.get', { tableId });
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <>
      <View className="stack no-print">
        {canPrint ? (
          <Button id="print" onClick={printPage}>
            打印（A4 横版）
          </Button>
        ) : (
          <Text className="text-small">手机上不能直接打印。导出表格发到电脑上，就能打印。</Text>
        )}
        <TableExport tableId={tableId} />
        <Text className="text-small">表格可以左右推着看。</Text>
      </View>
      <KeySheet table={data} />
    </>
  );
}
