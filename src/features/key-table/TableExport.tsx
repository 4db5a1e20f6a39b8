import { useExport } from '@/client/use-export';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

export function TableExport({ tableId }: { tableId: string }) {
  const { busy, problem, run } = useExport('keyTable.export', () => hint('表格已经生成'));
  return (
    <>
      <Button id="export" kind="quiet" busy={busy} onClick={() => run({ tableId })}>
        导出 Excel 表格
      </Button>
      {problem && (
        <NoticeBar id="export-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
    </>
  );
}
