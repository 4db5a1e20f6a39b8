import { Text, View } from '@tarojs/components';
import type { DueItem } from '@/shared/contract/duty';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { Tag } from '@/ui/Tag';

interface DueCardProps {
  item: DueItem;
  onOpen: () => void;
}

/** One thing to do: what, until when, for which unit, and by what rule. */
export function DueCard({ item, onOpen }: DueCardProps) {
  const due = item.dueAt === null ? null : dueOf(item.dueAt);
  return (
    <Card
      id={`due-${item.id}`}
      tone={item.urgent ? 'danger' : due?.level === 'overdue' ? 'warn' : 'plain'}
      onClick={onOpen}
    >
      <View className="row">
        {item.urgent && <Tag tone="danger">紧急</Tag>}
        {due ? <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag> : <Tag tone="warn">期限暂时算不出</Tag>}
        <Text className="text-small">{item.dueAt === null ? '缺当年的节假日安排' : dueDateOf(item.dueAt)}</Text>
      </View>
      <Text className="heading">{item.what === 'duty' ? `${item.title} · ${item.label}` : item.title}</Text>
      <Text className="text-small">
        {item.what !== 'duty' ? `${item.label} · ` : ''}
        {item.unit.name}
      </Text>
      {item.basis !== '' && <Text className="text-small">依据：{item.basis}</Text>}
    </Card>
  );
}
