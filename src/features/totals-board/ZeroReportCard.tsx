import { Text, View } from '@tarojs/components';
import { timeInWords } from '@/shared/wording/format';
import { monthInWords } from '@/shared/wording/totals';
import { Card } from '@/ui/Card';
import { StatBar } from '@/ui/StatBar';
import type { Totals } from './bars';

type Standing = Totals['zeroReports'][number];

/** 还差 3 个没报, and whether that is late already. */
export function standingInWords({ owed, filed, late, dueAt }: Standing, asOf: string): string {
  const missing = owed - filed;
  if (missing === 0) return late > 0 ? `都报了，其中 ${late} 个迟报` : '都报了';
  if (asOf < dueAt) return `还有 ${missing} 个没报，${timeInWords(dueAt, new Date(asOf))} 截止`;
  return `！ ${missing} 个没报，已过期${late > 0 ? `，另有 ${late} 个迟报` : ''}`;
}

/** Which share of the place's units has handed in the month's return (E2). */
export function ZeroReportCard({ totals, onOpen }: { totals: Totals; onOpen: (() => void) | undefined }) {
  if (totals.zeroReports.length === 0) return null;
  return (
    <Card id="zero-reports" title="零报告">
      {totals.zeroReports.map((standing) => (
        <View key={standing.month}>
          <StatBar
            id={`zero-report-${standing.month}`}
            label={monthInWords(standing.month, totals.asOf.slice(0, 4))}
            value={standing.filed}
            max={standing.owed}
            text={`${standing.owed} 个报了 ${standing.filed} 个`}
          />
          <Text className="text-small">{standingInWords(standing, totals.asOf)}</Text>
        </View>
      ))}
      {onOpen && (
        <View id="open-zero-reports" className="row-between list-like" onClick={onOpen}>
          <Text className="text grow">看谁没报</Text>
          <Text className="list-arrow">›</Text>
        </View>
      )}
    </Card>
  );
}
