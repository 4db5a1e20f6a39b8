import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BoardRow } from '@/shared/contract/duty';
import { DUTY_STANDINGS } from '@/shared/domain/duty/state';
import { timeInWords } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { dial } from '@/platform/phone';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { List, ListRow } from '@/ui/ListRow';
import { Sheet } from '@/ui/Sheet';
import { Tag } from '@/ui/Tag';
import { STANDING_TONE } from './standings';

/** The chain of 附件1, nearest first: a tap dials. */
function CallSheet({ row, onClose }: { row: BoardRow; onClose: () => void }) {
  return (
    <Sheet id="call-sheet" title={`给${row.unit.name}打电话`} onClose={onClose}>
      <List>
        {row.people.map(({ name, roleLabel, phone }) => (
          <ListRow
            key={roleLabel + phone}
            id={`call-${phone}`}
            title={`${roleLabel} ${name}`}
            text={phone}
            extra={<Tag tone="primary">打电话</Tag>}
            onClick={() => dial(phone)}
          />
        ))}
      </List>
    </Sheet>
  );
}

const remindedText = ({ chasedAt }: BoardRow): string =>
  chasedAt === null ? '还没有提醒过' : `上次提醒：${timeInWords(chasedAt, new Date())}`;

/** Units that have not filed, with whom to call and when they were last reminded. */
export function OutstandingList({ rows }: { rows: readonly BoardRow[] }) {
  const [calling, setCalling] = useState<BoardRow>();
  return (
    <>
      <List id="outstanding">
        {rows.map((row) => (
          <View key={row.dutyId} className="list-row">
            <View id={`unit-${row.unit.id}`} className="grow" onClick={() => openPage(ROUTES.zeroReport(row.dutyId))}>
              <View className="row">
                <Text className="text text-strong">{row.unit.name}</Text>
                <Tag tone={STANDING_TONE[row.standing]}>{DUTY_STANDINGS[row.standing]}</Tag>
              </View>
              <Text className="text-small">{remindedText(row)}</Text>
            </View>
            {row.people.length > 0 ? (
              <Button id={`call-unit-${row.unit.id}`} kind="quiet" inline onClick={() => setCalling(row)}>
                打电话
              </Button>
            ) : (
              <Text className="text-small">没有登记人员</Text>
            )}
          </View>
        ))}
      </List>
      {calling && <CallSheet row={calling} onClose={() => setCalling(undefined)} />}
    </>
  );
}
