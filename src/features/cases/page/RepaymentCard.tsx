import { Text, View } from '@tarojs/components';
import type { CaseView } from '@/shared/contract/case-views';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { StatBar } from '@/ui/StatBar';
import { Tag } from '@/ui/Tag';
import { EntryFoot } from './EntryFoot';

const STATES = { none: '还没开始', ongoing: '正在清退', finished: '清退完毕' } as const;

/** 清退 in steps with its ratio (C7). */
export function RepaymentCard({ one, mayStrike }: { one: CaseView; mayStrike: boolean }) {
  const { state, returnedYuan, unpaidYuan, percent, steps } = one.recovery;
  const thisYear = String(new Date().getFullYear());
  return (
    <Card id="repayment" title="资金清退">
      <View className="row">
        <Tag tone={state === 'finished' ? 'primary' : 'warn'}>{STATES[state]}</Tag>
      </View>
      {percent === null ? (
        <Text className="text-small">还没还的钱不清楚，算不出清退比例。</Text>
      ) : (
        <StatBar id="repayment-ratio" label="清退比例" value={percent} max={100} text={`${percent}%`} />
      )}
      <FactLines
        lines={[
          { label: '已退还', text: moneyInWords(returnedYuan) },
          { label: '还没还', text: unpaidYuan === null ? undefined : moneyInWords(unpaidYuan) },
        ]}
      />
      {steps.map(({ id, on, returnedYuan: returned, people, note, by }) => (
        <View key={id} id={`repayment-${id}`} className="stack entry">
          <Text className="text text-strong">
            {dateInWords(on, thisYear)} 退 {moneyInWords(returned)}
            {people === null ? '' : `，${people} 人`}
          </Text>
          <Text className="text pre">{note}</Text>
          <EntryFoot caseId={one.caseId} entryId={id} mayStrike={mayStrike}>
            {by} 记
          </EntryFoot>
        </View>
      ))}
    </Card>
  );
}
