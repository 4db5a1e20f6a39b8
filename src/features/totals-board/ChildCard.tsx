import { BarCard } from './BarCard';
import { childBars, type Metric, type Totals } from './bars';

interface ChildCardProps {
  totals: Totals;
  metric: Metric;
  onOpen: (code: string) => void;
}

/** The parts of a place, the largest first; a tap goes one level down. */
export function ChildCard({ totals, metric, onOpen }: ChildCardProps) {
  const drillable = (key: string) => totals.byChild.some((child) => child.code === key && child.drillable);
  return (
    <BarCard
      id="by-child"
      title={totals.node.code.length >= 9 ? '按村（社区）' : '按下一级'}
      bars={childBars(totals, metric)}
      tapOf={(key) => (drillable(key) ? () => onOpen(key) : undefined)}
    />
  );
}
