import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

interface ListRowProps {
  id: string;
  title: string;
  text?: string;
  /** Tags or numbers at the right edge. */
  extra?: ReactNode;
  onClick?: () => void;
}

/** Rows stand inside a `List`. */
export function ListRow({ id, title, text, extra, onClick }: ListRowProps) {
  return (
    <View id={id} className="list-row" onClick={onClick}>
      <View className="grow">
        <Text className="text">{title}</Text>
        {text && <Text className="text-small">{text}</Text>}
      </View>
      {extra}
      {onClick && <Text className="list-arrow">›</Text>}
    </View>
  );
}

export function List({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <View id={id} className="list">
      {children}
    </View>
  );
}
