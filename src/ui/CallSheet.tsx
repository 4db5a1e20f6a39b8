import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { List, ListRow } from './ListRow';
import { Sheet } from './Sheet';
import { Tag } from './Tag';

export interface Callable {
  role: string;
  roleLabel: string;
  name: string;
  phone: string | null;
}

interface CallSheetProps {
  title: string;
  /** A line above the people. */
  note?: string;
  /** The nearest first. */
  people: readonly Callable[];
  onCall: (phone: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Whom to call in a unit: a tap dials. */
export function CallSheet({ title, note, people, onCall, onClose, children }: CallSheetProps) {
  return (
    <Sheet id="call-sheet" title={title} onClose={onClose}>
      <View className="stack">
        {note && <Text className="text-small">{note}</Text>}
        {people.length === 0 && <Text className="text">这个单位还没有登记人员。</Text>}
        {people.length > 0 && (
          <List>
            {people.map(({ role, roleLabel, name, phone }) => (
              <ListRow
                key={`${role}-${name}-${phone}`}
                id={`call-${role}`}
                title={`${roleLabel} ${name}`}
                text={phone ?? '没有电话'}
                extra={phone ? <Tag tone="primary">打电话</Tag> : undefined}
                onClick={phone ? () => onCall(phone) : undefined}
              />
            ))}
          </List>
        )}
        {children}
      </View>
    </Sheet>
  );
}
