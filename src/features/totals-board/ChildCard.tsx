import { useState } from 'react';
import { Button } from '@/ui/Button';
import { BarCard } from './BarCard';
import { childBars, type Metric, type Totals, UNKNOWN } from './bars';

interface ChildCardProps {
  totals: Totals;
  metric: Metric;
  onOpen: (code: string) => void;
  /** The leads of which no place below this one is known. */
  onOpenUnplaced: () => void;
}

/** A town has thirty villages; the first few are what is asked about. */
const SHOWN = 8;

/** By the length of the node's code. */
const TITLES: Readonly<Record<number, string>> = { 2: '按市', 4: '按县', 6: '按乡镇', 9: '按村（社区）' };

/** The parts of a place, the largest first; a tap goes one level down. */
export function ChildCard({ totals, metric, onOpen, onOpenUnplaced }: ChildCardProps) {
  const [whole, setWhole] = useState(false);
  const bars = childBars(totals, metric);
  return (
    <BarCard
      id="by-child"
      title={TITLES[totals.node.code.length] ?? '按地方'}
      bars={whole ? bars : bars.slice(0, SHOWN)}
      tapOf={(key) => (key === UNKNOWN ? onOpenUnplaced : () => onOpen(key))}
    >
      {bars.length > SHOWN && (
        <Button id="by-child-more" kind="quiet" onClick={() => setWhole(!whole)}>
          {whole ? '收起' : `看全部 ${bars.length} 个`}
        </Button>
      )}
    </BarCard>
  );
}
