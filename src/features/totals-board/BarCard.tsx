import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { StatBar } from '@/ui/StatBar';
import { type Bar, longest } from './bars';

interface BarCardProps {
  /** Bars get the ids `<id>-<key>`. */
  id: string;
  title: string;
  bars: readonly Bar[];
  onTap: (key: string) => void;
}

/** A town has thirty villages; the first few are what is asked about. */
const SHOWN = 6;

/** Named bars, each with its number in words; a tap goes to what is behind it. */
export function BarCard({ id, title, bars, onTap }: BarCardProps) {
  const [whole, setWhole] = useState(false);
  if (bars.length === 0) return null;
  const max = longest(bars);
  // One more row takes no more room than the button that would hide it.
  const isLong = bars.length > SHOWN + 1;
  return (
    <Card id={id} title={title}>
      {(isLong && !whole ? bars.slice(0, SHOWN) : bars).map(({ key, ...one }) => (
        <StatBar key={key} id={`${id}-${key}`} {...one} max={max} onClick={() => onTap(key)} />
      ))}
      {isLong && (
        <Button id={`${id}-more`} kind="quiet" onClick={() => setWhole(!whole)}>
          {whole ? '收起' : `看全部 ${bars.length} 个`}
        </Button>
      )}
    </Card>
  );
}
