import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useUiEnvironment } from '@/ui/environment';
import { StatBar } from '@/ui/StatBar';
import { type Bar, longest, monthsInWords } from './bars';
import './month-columns.css';

/** Longer numbers do not fit above a column. */
const FITS = 3;

/** The year as twelve columns; the sentence beside it says the same. */
function Columns({ bars }: { bars: readonly Bar[] }) {
  const max = longest(bars);
  return (
    <View className="month-columns">
      {bars.map(({ key, value }) => (
        <View key={key} className="month-column">
          <Text className="month-number">{String(value).length <= FITS ? value : ''}</Text>
          <View className="month-fill" style={{ height: `${max > 0 ? Math.round((value / max) * 70) : 0}%` }} />
          <Text className="month-label">{Number(key.slice(5))}</Text>
        </View>
      ))}
    </View>
  );
}

interface MonthCardProps {
  bars: readonly Bar[];
  onOpen: (month: string) => void;
}

/** Large letters leave no room for twelve columns: there the months stand below each other. */
export function MonthCard({ bars, onOpen }: MonthCardProps) {
  const { textScale } = useUiEnvironment();
  const [open, setOpen] = useState(false);
  const max = longest(bars);
  const rows = open || textScale > 0;
  return (
    <Card id="by-month" title="按收到的月份">
      <Text id="months-in-words" className="text">
        {monthsInWords(bars)}
      </Text>
      {textScale === 0 && <Columns bars={bars} />}
      {rows &&
        bars.map(({ key, ...one }) => (
          <StatBar key={key} id={`by-month-${key}`} {...one} max={max} onClick={() => onOpen(key)} />
        ))}
      {textScale === 0 && (
        <Button id="by-month-more" kind="quiet" onClick={() => setOpen(!open)}>
          {open ? '收起' : '看每个月的数'}
        </Button>
      )}
    </Card>
  );
}
