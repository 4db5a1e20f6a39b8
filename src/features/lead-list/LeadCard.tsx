import { Text, View } from '@tarojs/components';
import type { LeadRow } from '@/shared/contract/lead-views';
import { SECTORS } from '@/shared/tables/sectors';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { moneyInWords, timeInWords } from '@/shared/wording/format';
import { DUE_TONE, dueOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';

/** 房地产 · 30万元 · 200人, as far as it is known. */
const knownOf = (lead: LeadRow): string =>
  [
    lead.sector && SECTORS[lead.sector].label,
    lead.amountYuan !== null && moneyInWords(lead.amountYuan),
    lead.people !== null && `${lead.people}人`,
  ]
    .filter(Boolean)
    .join(' · ');

interface LeadCardProps {
  lead: LeadRow;
  /** The reader's own unit where leads of others stand among its own. */
  unitId?: string;
  onOpen: () => void;
}

/** One lead in a list: what, how urgent, until when, who and where. */
export function LeadCard({ lead, unitId, onOpen }: LeadCardProps) {
  const due = lead.nextDue && dueOf(lead.nextDue.at);
  const open = STATUS_TABLE[lead.status].open;
  const known = knownOf(lead);
  return (
    <Card id={`lead-${lead.leadId}`} tone={lead.urgent && open ? 'danger' : 'plain'} onClick={onOpen}>
      <Text className="heading">{lead.title}</Text>
      <View className="row">
        {lead.urgent && <Tag tone="danger">紧急</Tag>}
        <Tag tone={open ? 'primary' : 'neutral'}>{STATUS_TABLE[lead.status].label}</Tag>
        {lead.major && <Tag tone="danger">重大案件</Tag>}
        {lead.supervised && <Tag tone="warn">督办中</Tag>}
        {open && lead.suspectedSpam && <Tag>疑似无关</Tag>}
        {unitId && unitId !== lead.responsibleUnit.id && <Tag>本单位协办</Tag>}
        {lead.nextDue && due && <Tag tone={DUE_TONE[due.level]}>{`${lead.nextDue.label}${due.text}`}</Tag>}
      </View>
      {open && lead.suspectedSpam && (
        <Text className="text-small">{lead.suspectedSpam.reasons.map(({ what }) => what).join('、')}</Text>
      )}
      {known && <Text className="text">{known}</Text>}
      <Text className="text-small">
        {lead.division.name} · {lead.responsibleUnit.name}
      </Text>
      <Text className="text-small">{timeInWords(lead.receivedAt, new Date())} 收到 ›</Text>
    </Card>
  );
}
