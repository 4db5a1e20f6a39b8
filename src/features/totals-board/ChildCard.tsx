import { useState } from 'react';
import { Button } from '@/ui/Button';
import { BarCard } from './BarCard';
import { childBars, type Metric, type Totals } from './bars';

interface ChildCardProps {
  totals: Totals;
  metric: Metric;
  onOpen: (code: string) => void;
}

/** A town has thirty villages; the first few are what is asked about. */
const SHOWN = 8;

/** The parts of a place, the largest first; a tap goes one level down. */
export function ChildCard({ totals, metric, onOpen }: ChildCardProps) {
  const [whole, setWhole] = useState(false);
  const bars = childBars(totals, metric);
  const drillable = (key: string) => totals.byChild.some((child) => child.code === key && child.drillable);
  return (
    <BarCard
      id="by-child"
      title={totals.node.code.length >= 9 ? '按村（社区）' : '按下一级'}
      bars={whole ? bars : bars.slice(0, SHOWN)}
      tapOf={(key) => (drillable(key) ? () => onOpen(key) : undefined)}
    >
      {bars.length > SHOWN && (
        <Button id="by-child-more" kind="quiet" onClick={() => setWhole(!whole)}>
          {whole ? '收起' : `看全部 ${bars.length} 个`}
        </Button>
      )}
    </BarCard>
  );
}
