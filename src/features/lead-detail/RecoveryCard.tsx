import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { Tag } from '@/ui/Tag';
import { AttachmentStrip } from './AttachmentStrip';

const STATES = { ongoing: '正在清退', finished: '清退完毕' } as const;

/** 资金清退: how far it has come, and every step (C7). The bar repeats what the words say. */
export function RecoveryCard({ lead: { leadId, recovery } }: { lead: LeadView }) {
  const { state, returnedYuan, unpaidYuan, percent, steps } = recovery;
  if (state === 'none') return null;
  const thisYear = String(new Date().getFullYear());
  return (
    <Card id="recovery" title="资金清退">
      <View className="row">
        <Tag tone={state === 'finished' ? 'primary' : 'warn'}>{STATES[state]}</Tag>
        {percent !== null && <Text className="text text-strong">清退比例 {percent}%</Text>}
      </View>
      {percent !== null && (
        <View className="lead-bar">
          <View className="lead-bar-done" style={{ width: `${percent}%` }} />
        </View>
      )}
      <FactLines
        lines={[
          { label: '已退还', text: moneyInWords(returnedYuan) },
          { label: '还没还', text: unpaidYuan === null ? undefined : moneyInWords(unpaidYuan) },
        ]}
      />
      {steps.map(({ id, on, returnedYuan: returned, people, note, by, attachments }) => (
        <View key={id} id={`recovery-${id}`} className="lead-entry">
          <Text className="text text-strong">
            {dateInWords(on, thisYear)} 退 {moneyInWords(returned)}
            {people === null ? '' : `，${people} 人`}
          </Text>
          <Text className="text pre">{note}</Text>
          <Text className="text-small">{by} 记</Text>
          <AttachmentStrip id={`recovery-${id}-files`} leadId={leadId} attachments={attachments} />
        </View>
      ))}
    </Card>
  );
}
