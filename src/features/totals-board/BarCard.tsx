import type { ReactNode } from 'react';
import { Card } from '@/ui/Card';
import { StatBar } from '@/ui/StatBar';
import { type Bar, longest } from './bars';

interface BarCardProps {
  /** Bars get the ids `<id>-<key>`. */
  id: string;
  title: string;
  bars: readonly Bar[];
  /** Answers what a tap on the bar does; undefined: nothing. */
  tapOf?: (key: string) => (() => void) | undefined;
  /** Below the bars. */
  children?: ReactNode;
}

export function BarCard({ id, title, bars, tapOf, children }: BarCardProps) {
  if (bars.length === 0) return null;
  const max = longest(bars);
  return (
    <Card id={id} title={title}>
      {bars.map(({ key, ...one }) => (
        <StatBar key={key} id={`${id}-${key}`} {...one} max={max} onClick={tapOf?.(key)} />
      ))}
      {children}
    </Card>
  );
}
