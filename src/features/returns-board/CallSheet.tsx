import { Text, View } from '@tarojs/components';
import type { BoardRow } from '@/shared/contract/duty';
import { timeInWords } from '@/shared/wording/format';
import { dial } from '@/platform/phone';
import { Button } from '@/ui/Button';
import { List, ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';

export const remindedText = ({ chasedAt }: BoardRow): string =>
  chasedAt === null ? '处非办还没有提醒过' : `处非办上次提醒：${timeInWords(chasedAt, new Date())}`;

interface CallSheetProps {
  row: BoardRow;
  onOpen: () => void;
  onClose: () => void;
}

/** Whom to call in a unit that has not filed, the nearest of 附件1 first: a tap dials. */
export function CallSheet({ row, onOpen, onClose }: CallSheetProps) {
  return (
    <Sheet id="call-sheet" title={row.unit.name} onClose={onClose}>
      <View className="stack">
        <Text className="text-small">{remindedText(row)}</Text>
        {row.people.length > 0 ? (
          <List>
            {row.people.map(({ name, roleLabel, phone }) => (
              <ListRow
                key={roleLabel + phone}
                id={`call-${phone}`}
                title={`${roleLabel} ${name}`}
                text={phone}
                extra={<Text className="text text-strong">打电话</Text>}
                onClick={() => dial(phone)}
              />
            ))}
          </List>
        ) : (
          <Text className="text">这个单位还没有登记人员。</Text>
        )}
        <Button id="call-open" kind="text" onClick={onOpen}>
          看这份零报告
        </Button>
      </View>
    </Sheet>
  );
}
