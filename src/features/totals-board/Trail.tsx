import { Text, View } from '@tarojs/components';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import type { Totals } from './bars';

/** Where one is in the division tree, the ways back up, and the moment all numbers below are of (F2). */
export function Trail({ totals, onGo }: { totals: Totals; onGo: (code: string) => void }) {
  return (
    <View className="stack">
      {totals.above.length > 0 && (
        <View id="trail" className="totals-trail">
          {totals.above.map(({ code, name }) => (
            <Button key={code} id={`node-up-${code}`} kind="quiet" onClick={() => onGo(code)}>
              ‹ 回到{name}
            </Button>
          ))}
        </View>
      )}
      <Text id="node-name" className="title">
        {totals.node.name}
      </Text>
      <Text id="as-of" className="text-small">
        下面的数都截至 {timeInWords(totals.asOf, new Date())}
      </Text>
    </View>
  );
}
