import type { ContactsRow } from '@/shared/contract/contacts';
import { dial } from '@/platform/phone';
import { List, ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { Tag } from '@/ui/Tag';

/** The chain of 附件1, nearest first: a tap dials. */
export function CallSheet({ row, onClose }: { row: ContactsRow; onClose: () => void }) {
  return (
    <Sheet id="call-sheet" title={`给${row.unit.name}打电话`} onClose={onClose}>
      <List>
        {row.people.map(({ role, roleLabel, name, phone }) => (
          <ListRow
            key={`${role}-${name}-${phone}`}
            id={`call-${role}`}
            title={`${roleLabel} ${name}`}
            text={phone ?? '没有电话'}
            extra={phone ? <Tag tone="primary">打电话</Tag> : undefined}
            onClick={phone ? () => dial(phone) : undefined}
          />
        ))}
      </List>
    </Sheet>
  );
}
