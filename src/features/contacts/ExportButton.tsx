import { Text } from '@tarojs/components';
import type { Input } from '@/shared/contract';
import { useExport } from '@/client/use-export';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';

export function ExportButton({ what, label }: { what: Input<'contacts.export'>; label: string }) {
  const { busy, problem, run } = useExport('contacts.export', () => hint('表格已经生成'));
  return (
    <>
      <Button id="export" kind="quiet" busy={busy} onClick={() => run(what)}>
        {label}
      </Button>
      {problem && (
        <NoticeBar id="export-problem" tone="danger">
          <Text>{problem}</Text>
        </NoticeBar>
      )}
    </>
  );
}
