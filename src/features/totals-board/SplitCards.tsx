import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Months } from '@/shared/domain/totals/months';
import { Choice } from '@/ui/Choice';
import { BarCard } from './BarCard';
import { type Metric, METRICS, modeBars, monthBars, sectorBars, statusBars, type Totals } from './bars';
import { ChildCard } from './ChildCard';
import { MonthCard } from './MonthCard';

interface SplitCardsProps {
  totals: Totals;
  months: Months;
  onGo: (code: string) => void;
  /** Opens the leads behind a cell. */
  onOpen: (filters: Readonly<Record<string, string | undefined>>) => void;
}

/** The same leads taken apart by place, state, sector, mode and month, measured by what the leader chooses. */
export function SplitCards({ totals, months, onGo, onOpen }: SplitCardsProps) {
  const [metric, setMetric] = useState<Metric>('leads');
  return (
    <>
      <Text className="text">下面的图看什么：</Text>
      <Choice id="metric" options={METRICS} value={metric} onChange={setMetric} />
      <ChildCard totals={totals} metric={metric} onOpen={onGo} onOpenUnplaced={() => onOpen({ unplaced: 'yes' })} />
      <BarCard
        id="by-status"
        title="按办理情况"
        bars={statusBars(totals, metric)}
        tapOf={(status) => () => onOpen({ status })}
      />
      <BarCard
        id="by-sector"
        title="按行业"
        bars={sectorBars(totals, metric)}
        tapOf={(sector) => () => onOpen({ sector })}
      />
      <BarCard
        id="by-mode"
        title="按集资模式"
        bars={modeBars(totals, metric)}
        tapOf={(mode) => () => onOpen({ mode })}
      />
      {months.from < months.to && (
        <MonthCard
          bars={monthBars(totals, months.from, months.to, metric)}
          onOpen={(month) => onOpen({ from: month, to: month })}
        />
      )}
    </>
  );
}
