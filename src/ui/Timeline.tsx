import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface TimelineItem {
  id: string;
  title: string;
  /** Already worded, for instance 3月12日 09:30. */
  when: string;
  who?: string;
  text?: string;
  tone?: 'normal' | 'warn' | 'danger';
  extra?: ReactNode;
}

/** What happened, in order. */
export function Timeline({ id, items }: { id: string; items: readonly TimelineItem[] }) {
  return (
    <View id={id}>
      {items.map((item) => (
        <View key={item.id} className="timeline-item">
          <View className={`timeline-dot timeline-dot-${item.tone ?? 'normal'}`} />
          <Text className="text text-strong">{item.title}</Text>
          <Text className="text-small">
            {item.when}
            {item.who ? ` · ${item.who}` : ''}
          </Text>
          {item.text && <Text className="text pre">{item.text}</Text>}
          {item.extra}
        </View>
      ))}
    </View>
  );
}
