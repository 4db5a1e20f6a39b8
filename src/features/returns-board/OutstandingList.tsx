import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BoardRow } from '@/shared/contract/duty';
import { DUTY_STANDINGS } from '@/shared/domain/duty/state';
import { timeInWords } from '@/shared/wording/format';
import { dial } from '@/platform/phone';
import { Button } from '@/ui/Button';
import { CallSheet } from '@/ui/CallSheet';
import { List } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { STANDING_TONE } from './standings';
import { UnitTiles } from './UnitTiles';

/** Early in the month nearly all are missing and nobody calls them all: then a row each would hide the whole. */
const ROWS_MAX = 12;

interface OutstandingListProps {
  rows: readonly BoardRow[];
  /** What a tap opens. */
  openLabel: string;
  onOpen: (row: BoardRow) => void;
}

const remindedText = ({ chasedAt }: BoardRow): string =>
  chasedAt === null ? '处非办还没有提醒过' : `处非办上次提醒：${timeInWords(chasedAt, new Date())}`;

function UnitRow({ row, onOpen, onCall }: { row: BoardRow; onOpen: () => void; onCall: () => void }) {
  const [first] = row.people;
  return (
    <View className="list-row">
      <View id={`unit-${row.unit.id}`} className="grow" onClick={onOpen}>
        <View className="row">
          <Text className="text text-strong">{row.unit.name}</Text>
          <Tag tone={STANDING_TONE[row.standing]}>{DUTY_STANDINGS[row.standing]}</Tag>
        </View>
        <Text className="text-small">{first ? `${first.roleLabel} ${first.name}` : '还没有登记人员'}</Text>
        <Text className="text-small">{remindedText(row)}</Text>
      </View>
      {first && (
        <Button id={`call-unit-${row.unit.id}`} kind="quiet" inline onClick={onCall}>
          打电话
        </Button>
      )}
    </View>
  );
}

/** Units that have not filed, with whom to call and when they were last reminded. */
export function OutstandingList({ rows, openLabel, onOpen }: OutstandingListProps) {
  const [calling, setCalling] = useState<BoardRow>();
  return (
    <>
      {rows.length > ROWS_MAX ? (
        <UnitTiles id="outstanding" rows={rows} onOpen={setCalling} />
      ) : (
        <List id="outstanding">
          {rows.map((row) => (
            <UnitRow key={row.dutyId} row={row} onOpen={() => onOpen(row)} onCall={() => setCalling(row)} />
          ))}
        </List>
      )}
      {calling && (
        <CallSheet
          title={`给${calling.unit.name}打电话`}
          note={remindedText(calling)}
          people={calling.people}
          onCall={dial}
          onClose={() => setCalling(undefined)}
        >
          <Button id="call-open" kind="text" onClick={() => onOpen(calling)}>
            {openLabel}
          </Button>
        </CallSheet>
      )}
    </>
  );
}
