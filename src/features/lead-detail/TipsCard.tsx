import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { CHANNEL_LABELS } from '@/shared/tables/channels';
import { timeInWords } from '@/shared/wording/format';
import { Card } from '@/ui/Card';
import { AttachmentStrip } from './AttachmentStrip';
import { LocationLine } from './LocationLine';

const STAKE_TEXT = { none: '反映人自己没有投钱', self: '反映人自己投了钱', family: '反映人的家里人投了钱' } as const;

/** What people said, word for word, with photos and recordings. Who they are is not here. */
export function TipsCard({ lead }: { lead: LeadView }) {
  return (
    <Card id="tips" title="反映的情况">
      {lead.tips.map((tip, index) => (
        <View key={index} id={`tip-${index}`} className="stack">
          <Text className="text-small">
            {timeInWords(tip.at, new Date())} · {CHANNEL_LABELS[tip.channel]}
            {tip.onBehalf ? ' · 替群众代报' : ''}
            {tip.named ? ' · 留了姓名（加密保存）' : ''}
          </Text>
          {tip.text ? (
            <Text className="text pre">{tip.text}</Text>
          ) : (
            <Text className="text-small">没有写文字，请看照片或听录音。</Text>
          )}
          <AttachmentStrip id={`tip-${index}-files`} leadId={lead.leadId} attachments={tip.attachments} />
          {tip.ownStake && <Text className="text-small">{STAKE_TEXT[tip.ownStake]}</Text>}
        </View>
      ))}
      {lead.location && <LocationLine point={lead.location} />}
    </Card>
  );
}
