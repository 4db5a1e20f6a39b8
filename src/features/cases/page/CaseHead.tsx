import { Text, View } from '@tarojs/components';
import type { CaseView } from '@/shared/contract/case-views';
import { RESOLUTIONS } from '@/shared/tables/cases';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';
import { Tag } from '@/ui/Tag';

const orUnknown = <T,>(value: T | null, text: (value: T) => string): string | undefined =>
  value === null ? undefined : text(value);

export function CaseHead({ one }: { one: CaseView }) {
  return (
    <>
      <Card id="case-head" title={one.name}>
        <View className="row">
          <Tag tone={one.state === 'open' ? 'warn' : 'primary'}>{one.state === 'open' ? '未化解' : '已化解'}</Tag>
          {one.resolution && (
            <Text id="resolution" className="text">
              {RESOLUTIONS[one.resolution]}
              {one.resolvedOn ? `，${dateInWords(one.resolvedOn)}` : ''}
            </Text>
          )}
        </View>
        <FactLines
          lines={[
            { label: '属地', text: one.division.name },
            { label: '哪年开始', text: `${one.startedYear}年` },
            { label: '涉及金额', text: orUnknown(one.amountYuan, moneyInWords) },
            { label: '涉及人数', text: orUnknown(one.people, (people) => `${people}人`) },
            { label: '牵头单位', text: one.leadUnit.name },
          ]}
        />
      </Card>
      {one.keptOut.length > 0 && (
        <NoticeBar id="kept-out" tone="warn">
          <Text>
            {one.keptOut.map(({ name }) => name).join('、')}
            按规定要回避关联的线索，已经看不到这件案子。请改牵头单位或分工。
          </Text>
        </NoticeBar>
      )}
    </>
  );
}
