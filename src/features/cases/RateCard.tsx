import { Text, View } from '@tarojs/components';
import type { CaseBaseView } from '@/shared/contract/case-views';
import { percentText, rateText } from '@/shared/wording/case-rate';
import { timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { BigNumber, StatBar } from '@/ui/StatBar';

/** 化解率 of the frozen list, and apart from it the cases beside the list (C7). */
export function RateCard({ view }: { view: CaseBaseView }) {
  const { base, others, missing, asOf } = view;
  const now = new Date();
  return (
    <Card id="case-rate" title={base ? `${base.year}年陈案名单` : '陈案名单'}>
      {base ? (
        <>
          <View className="two-up">
            <BigNumber id="rate" value={percentText(base.percent)} label="化解率（目标 100%）" />
            <BigNumber id="rate-open" value={String(base.total - base.resolved)} label="还没化解（件）" />
          </View>
          <StatBar
            id="rate-bar"
            label="已化解"
            value={base.resolved}
            max={base.total}
            text={`${base.resolved} / ${base.total} 件`}
          />
          <Text id="rate-text" className="text">
            {rateText(base)}
          </Text>
          {base.frozen.map(({ division, at, by }) => (
            <Text key={division.id} className="text-small">
              {division.name}：{timeInWords(at, now)} 由{by}冻结
            </Text>
          ))}
        </>
      ) : (
        <Text id="no-base" className="text">
          名单还没有冻结，算不出化解率。
        </Text>
      )}
      {others.total > 0 && (
        <Text id="others" className="text-small">
          不在名单上的另有 {others.total} 件，其中已化解 {others.resolved} 件，不算进化解率。
        </Text>
      )}
      {missing.length > 0 && base && (
        <Text className="text-small">还没有冻结名单的：{missing.map(({ name }) => name).join('、')}</Text>
      )}
      <Text className="text-small">截至 {timeInWords(asOf, now)}</Text>
    </Card>
  );
}
