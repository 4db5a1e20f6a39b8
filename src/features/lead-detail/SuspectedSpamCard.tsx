import { Text } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';

/** Why the tip may say nothing (B6): a guess that holds nothing up, so it is said calmly. */
export function SuspectedSpamCard({ lead }: { lead: LeadView }) {
  if (!lead.suspectedSpam || !STATUS_TABLE[lead.status].open) return null;
  const reasons = lead.suspectedSpam.reasons.map(({ what, text }) => `${what}：“${text}”`);
  return (
    <Card id="suspected-spam" title="疑似无关信息">
      <FactLines id="spam-reasons" lines={[{ label: '为什么', text: reasons.join('\n') }]} />
      <Text className="text-small">
        这只是按文字猜的，可能不准。线索没有停，期限照算，数字照计。拿不准，先问问举报人。
      </Text>
    </Card>
  );
}
