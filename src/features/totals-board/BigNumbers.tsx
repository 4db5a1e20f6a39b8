import { Text, View } from '@tarojs/components';
import { timeInWords, withCommas } from '@/shared/wording/format';
import { wanInWords } from '@/shared/wording/totals';
import { Card } from '@/ui/Card';
import { BigNumber } from '@/ui/StatBar';
import type { Totals } from './bars';

/** The four numbers leaders ask for, with the moment they are of. */
export function BigNumbers({ totals, onOpen }: { totals: Totals; onOpen: () => void }) {
  const { total } = totals;
  return (
    <Card id="totals">
      <Text id="as-of" className="text-small">
        截至 {timeInWords(totals.asOf, new Date())}
      </Text>
      <View className="two-up">
        <BigNumber id="total-leads" value={withCommas(total.leads)} label="线索（件）" />
        <BigNumber id="total-amount" value={wanInWords(total.amountYuan)} label="涉及金额（万元）" />
        <BigNumber id="total-people" value={withCommas(total.people)} label="涉及人数（人）" />
        <BigNumber id="total-unpaid" value={wanInWords(total.unpaidYuan)} label="没还的钱（万元）" />
      </View>
      {total.unknownAmount > 0 && (
        <Text className="text-small">其中 {withCommas(total.unknownAmount)} 件还不知道金额，没有算进去。</Text>
      )}
      <View id="open-leads" className="row-between list-like" onClick={onOpen}>
        <Text className="text grow">看这些线索</Text>
        <Text className="list-arrow">›</Text>
      </View>
    </Card>
  );
}
