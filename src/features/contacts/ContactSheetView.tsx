import { Text, View } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { canPrint, printPage } from '@/platform/print';
import { Button } from '@/ui/Button';
import { Paper, PaperTitle } from '@/ui/Paper';
import { ErrorState, Loading } from '@/ui/states';
import { ExportButton } from './ExportButton';
import './contact-sheet.css';

/** 附件1 as it goes on paper: A4 upright, to be stamped and handed in. */
export function ContactSheetView({ unitId }: { unitId: string }) {
  const { data, failure, reload } = useQuery('contacts.get', { unitId });
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { form, unit } = data;
  return (
    <>
      <View className="stack no-print">
        {canPrint ? (
          <Button id="print" onClick={printPage}>
            打印（A4 竖版）
          </Button>
        ) : (
          <Text className="text-small">手机上不能直接打印。导出表格发到电脑上，就能打印盖章。</Text>
        )}
        <ExportButton what={{ unitId: unit.id }} label="导出 Excel 表格" />
        <Text className="text-small">表格可以左右推着看。</Text>
      </View>
      <Paper id="contact-sheet" className="contact-paper">
        <Text className="contact-paper-line">{form.heading}</Text>
        <PaperTitle className="contact-paper-title">{form.title}</PaperTitle>
        <Text className="contact-paper-line">{form.unitLine}</Text>
        <View className="contact-paper-table">
          {[form.header, ...form.rows].map((row, index) => (
            <View key={row[0]} className="contact-paper-row">
              {row.map((cell, column) => (
                <View
                  key={form.header[column]}
                  className={`contact-paper-cell ${index === 0 || column === 0 ? 'contact-paper-head' : ''}`}
                >
                  {cell}
                </View>
              ))}
            </View>
          ))}
        </View>
        <Text className="contact-paper-line">{form.note}</Text>
      </Paper>
    </>
  );
}
