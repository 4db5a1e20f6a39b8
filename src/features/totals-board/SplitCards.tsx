import { Text } from '@tarojs/components';
import { useState } from 'react';
import { UNKNOWN } from '@/shared/domain/unknown';
import type { Months } from '@/shared/domain/totals/months';
import { Choice } from '@/ui/Choice';
import { BarCard } from './BarCard';
import { childBars, type Metric, METRICS, modeBars, monthBars, sectorBars, statusBars, type Totals } from './bars';
import { MonthCard } from './MonthCard';

interface SplitCardsProps {
  totals: Totals;
  months: Months;
  onGo: (code: string) => void;
  /** Opens the leads behind a cell. */
  onOpen: (filters: Readonly<Record<string, string | undefined>>) => void;
}

/** By the length of the node's code. */
const CHILD_TITLES: Readonly<Record<number, string>> = { 2: '按市', 4: '按县', 6: '按乡镇', 9: '按村（社区）' };

/** The same leads taken apart by place, state, sector, mode and month, measured by what the leader chooses. */
export function SplitCards({ totals, months, onGo, onOpen }: SplitCardsProps) {
  const [metric, setMetric] = useState<Metric>('leads');
  // A bar that counts 重点 opens those alone: as many rows as it says.
  const openCell: SplitCardsProps['onOpen'] = (filters) =>
    onOpen(metric === 'keyLeads' ? { ...filters, view: 'key' } : filters);
  return (
    <>
      <Text className="text">下面的图看什么：</Text>
      <Choice id="metric" options={METRICS} value={metric} onChange={setMetric} />
      {months.from < months.to && (
        <MonthCard
          bars={monthBars(totals, months.from, months.to, metric)}
          onOpen={(month) => openCell({ from: month, to: month })}
        />
      )}
      <BarCard
        id="by-child"
        title={CHILD_TITLES[totals.node.code.length] ?? '按地方'}
        bars={childBars(totals, metric)}
        onTap={(code) => (code === UNKNOWN ? openCell({ unplaced: 'yes' }) : onGo(code))}
      />
      <BarCard
        id="by-status"
        title="按办理情况"
        bars={statusBars(totals, metric)}
        onTap={(status) => openCell({ status })}
      />
      <BarCard
        id="by-sector"
        title="按行业"
        bars={sectorBars(totals, metric)}
        onTap={(sector) => openCell({ sector })}
      />
      <BarCard id="by-mode" title="按集资模式" bars={modeBars(totals, metric)} onTap={(mode) => openCell({ mode })} />
    </>
  );
}
