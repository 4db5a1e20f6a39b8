import { Text, View } from '@tarojs/components';
import { missingText, noRateText, percentText } from '@/shared/wording/case-rate';
import { timeInWords } from '@/shared/wording/format';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { BigNumber, StatBar } from '@/ui/StatBar';

interface CaseRateCardProps {
  post: string;
  /** Division code of the place shown. */
  place: string;
  /** The post's own place: its ledger opens with everything below. */
  isOwnPlace: boolean;
}

/** Ledgers are kept by towns: a village has no rate of its own. */
const TOWN_LENGTH = 9;

/** 化解率 of the frozen list of old cases; nothing where the place has neither list nor cases (C7, F2). */
export function CaseRateCard({ post, place, isOwnPlace }: CaseRateCardProps) {
  const { data, failure, reload } = useQuery('case.rate', place.length > TOWN_LENGTH ? null : { post, node: place });
  useRefresh(reload);
  if (!data) return failure ? <NoticeBar tone="warn">陈案化解率没有取到。{failure.message}</NoticeBar> : null;
  if (data.year === null && data.missing === 0) return null;
  const noRate = noRateText(data);
  const missing = missingText(data);
  return (
    <Card id="case-rate" title={data.year === null ? '陈案积案' : `陈案积案（${data.year}年名单）`}>
      {noRate ? (
        <Text id="no-case-rate" className="text">
          {noRate}
        </Text>
      ) : (
        <>
          <BigNumber id="case-rate-percent" value={percentText(data.percent)} label="化解率（目标 100%）" />
          <StatBar
            id="case-rate-bar"
            label="已化解"
            value={data.resolved}
            max={data.total}
            text={`${data.total} 件化解了 ${data.resolved} 件`}
          />
        </>
      )}
      {missing && <Text className="text-small">{missing}</Text>}
      <Text id="case-rate-as-of" className="text-small">
        截至 {timeInWords(data.asOf, new Date())}
      </Text>
      <View
        id="open-case-rate"
        className="row-between list-like"
        onClick={() => openPage(ROUTES.cases(post, isOwnPlace ? undefined : place))}
      >
        <Text className="text grow">看陈案台账</Text>
        <Text className="list-arrow">›</Text>
      </View>
    </Card>
  );
}
