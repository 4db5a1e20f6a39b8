import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@/client/use-query';
import { canPrint, printPage } from '@/platform/print';
import { useRefresh } from '@/platform/use-refresh';
import { dateInWords } from '@/shared/time/shanghai';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateField } from '@/ui/DateField';
import { NoticeBar } from '@/ui/NoticeBar';
import { ErrorState, Loading } from '@/ui/states';
import { PackItem } from './PackItem';

const GROUP = /.{8}/g;
/** A long fingerprint in groups, so that lines break and two sheets can be compared by eye. */
const inGroups = (fingerprint: string): string => (fingerprint.match(GROUP) ?? []).join(' ');

/** The evidence about one unit's year, to look at and to print (F3). */
export function AppraisalPack({ unitId, year }: { unitId: string; year: string }) {
  const [until, setUntil] = useState<string>();
  const { data, failure, reload } = useQuery('appraisal.get', { unitId, year, until });
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <>
      <Card id="pack-head" tone="primary" title={data.unit.name}>
        <Text className="heading">
          {data.outOf === 0 ? '这段时间没有到期的事项' : `${data.score} 分（满分 ${data.outOf} 分）`}
        </Text>
        <Text className="text">
          {data.year}年，截至{dateInWords(data.until)}（含当天）。
        </Text>
        <Text className="text-small">满分只算已经到期的项目。以后补报、更正、转办，都不改变这一天的结果。</Text>
      </Card>
      {data.cut && <NoticeBar tone="warn">线索太多，只看了最近收到的 2000 条。</NoticeBar>}
      {data.items.map((item) => (
        <PackItem key={item.key} item={item} year={data.year} />
      ))}
      <Card id="pack-fingerprint" title="核对码">
        <Text className="text-small">{inGroups(data.fingerprint)}</Text>
        <Text className="text-small">
          同一单位、同一天再出一次，核对码一样，说明内容没有变。计分办法：{data.scheme}。
        </Text>
      </Card>
      <View className="stack no-print">
        <DateField
          id="until"
          label="看到哪一天为止"
          value={data.until}
          text={dateInWords(data.until)}
          first={`${data.year}-01-01`}
          last={data.latest}
          onChange={setUntil}
        />
        {canPrint ? (
          <Button id="print" onClick={printPage}>
            打印
          </Button>
        ) : (
          <Text className="text-small">手机上不能直接打印，请在电脑上打开这一页。</Text>
        )}
      </View>
    </>
  );
}
