import { Text, View } from '@tarojs/components';
import type { Measures } from '@/shared/contract/totals';
import { withCommas } from '@/shared/wording/format';
import { type CountWords, differenceInWords, wanInWords } from '@/shared/wording/totals';
import { Card } from '@/ui/Card';
import { BigNumber } from '@/ui/StatBar';
import type { Totals } from './bars';
import { COMPARED, type Period } from './period';

interface BigNumbersProps {
  totals: Totals;
  period: Period;
  onOpen: () => void;
  onOpenKey: () => void;
}

/** The numbers leaders ask for; `words` says how a difference to the time before is told. */
const NUMBERS: readonly {
  id: string;
  field: keyof Measures;
  label: string;
  words: CountWords;
}[] = [
  { id: 'total-leads', field: 'leads', label: '线索（件）', words: 'leads' },
  { id: 'total-key', field: 'keyLeads', label: '其中重点（件）', words: 'leads' },
  { id: 'total-amount', field: 'amountYuan', label: '涉及金额（万元）', words: 'yuan' },
  { id: 'total-unpaid', field: 'unpaidYuan', label: '没还的钱（万元）', words: 'yuan' },
  { id: 'total-people', field: 'people', label: '涉及人数（人）', words: 'people' },
  { id: 'total-returned', field: 'returnedYuan', label: '已清退（万元）', words: 'yuan' },
];

/** What the sums leave out, in words; null: nothing. */
const unknownInWords = ({ unknownAmount, unknownUnpaid, unknownPeople }: Measures): string | null => {
  const parts = [
    unknownAmount > 0 && `${withCommas(unknownAmount)} 件还不知道金额`,
    unknownUnpaid > 0 && `${withCommas(unknownUnpaid)} 件还不知道没还多少`,
    unknownPeople > 0 && `${withCommas(unknownPeople)} 件还不知道人数`,
  ].filter(Boolean);
  return parts.length > 0 ? `其中 ${parts.join('，')}，没有算进去。` : null;
};

export function BigNumbers({ totals: { total, before }, period, onOpen, onOpenKey }: BigNumbersProps) {
  const { than, note } = COMPARED[period];
  const unknown = unknownInWords(total);
  return (
    <Card id="totals">
      <View className="two-up">
        {NUMBERS.map(({ id, field, label, words }) => (
          <View key={id}>
            <BigNumber
              id={id}
              value={words === 'yuan' ? wanInWords(total[field]) : withCommas(total[field])}
              label={label}
            />
            <Text id={`${id}-change`} className="text-small totals-change">
              {differenceInWords(total[field], before.total[field], than, words)}
            </Text>
          </View>
        ))}
      </View>
      <Text className="text-small">{note(before)}</Text>
      {unknown && <Text className="text-small">{unknown}</Text>}
      <View id="open-leads" className="row-between list-like" onClick={onOpen}>
        <Text className="text grow">看这些线索</Text>
        <Text className="list-arrow">›</Text>
      </View>
      {total.keyLeads > 0 && (
        <View id="open-key-leads" className="row-between list-like" onClick={onOpenKey}>
          <Text className="text grow">只看重点线索</Text>
          <Text className="list-arrow">›</Text>
        </View>
      )}
    </Card>
  );
}
