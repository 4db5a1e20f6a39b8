import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { BELL_OUTCOMES } from '@/shared/domain/notice/delivery';
import { shanghaiMonth } from '@/shared/time/shanghai';
import { monthInWords } from '@/shared/wording/totals';
import { useQuery } from '@/client/use-query';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List } from '@/ui/ListRow';

type Month = Output<'jobs.delivery'>['months'][number];

const REASONS = ['noCredit', 'refused', 'other'] as const;
const silentOf = (month: Month): number => REASONS.reduce((sum, reason) => sum + month[reason], 0);

function Row({ label, value, strong }: { label: string; value: number; strong?: boolean }) {
  return (
    <View className="list-row">
      <Text className={strong ? 'text text-strong grow' : 'text grow'}>{label}</Text>
      <Text className="text text-strong">{value}</Text>
    </View>
  );
}

function MonthCounts({ month, thisYear }: { month: Month; thisYear: string }) {
  const silent = silentOf(month);
  return (
    <View id={`delivery-${month.month}`}>
      <Text className="text text-strong">{monthInWords(month.month, thisYear)}</Text>
      <List>
        <Row strong label={BELL_OUTCOMES.accepted} value={month.accepted} />
        {silent > 0 && <Row strong label="微信没有响" value={silent} />}
        {REASONS.filter((reason) => month[reason] > 0).map((reason) => (
          <Row key={reason} label={`其中：${BELL_OUTCOMES[reason]}`} value={month[reason]} />
        ))}
        {silent > 0 && <Row label="没响，但本人在小程序里看了" value={month.readInApp} />}
      </List>
    </View>
  );
}

/** How many of the month's reminders rang, and why the others did not (E4). */
export function DeliveryCard() {
  const { data } = useQuery('jobs.delivery', {});
  const [isOpen, setOpen] = useState(false);
  const [latest, ...earlier] = data?.months ?? [];
  if (!latest) return null;
  const thisYear = shanghaiMonth(new Date()).slice(0, 4);
  return (
    <Card id="delivery" title="提醒送到了没有">
      <Text className="text-small">几件事合成一条微信的，按几件算。小程序的“消息”里每件都有，不会丢。</Text>
      {(isOpen ? [latest, ...earlier] : [latest]).map((month) => (
        <MonthCounts key={month.month} month={month} thisYear={thisYear} />
      ))}
      {earlier.length > 0 && !isOpen && (
        <Button id="delivery-earlier" kind="quiet" onClick={() => setOpen(true)}>
          看前几个月
        </Button>
      )}
    </Card>
  );
}
