import { Text, View } from '@tarojs/components';
import type { ContactsRow } from '@/shared/contract/contacts';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Tag } from '@/ui/Tag';
import { confirmedText, STATE_TONE, stateLabel } from './contact-words';

interface UnitRowProps {
  row: ContactsRow;
  /** Left out for leaders, who see no numbers and open nothing. */
  onCall?: () => void;
}

const namesOf = (people: ContactsRow['people']): string =>
  people.length === 0 ? '没有登记人员' : people.map(({ roleLabel, name }) => `${roleLabel} ${name}`).join('，');

/** One unit: the state of its list, who is in it, and the way to call them. */
export function UnitRow({ row: { unit, state, confirmedAt, people }, onCall }: UnitRowProps) {
  return (
    <View id={`unit-${unit.id}`} className="list-row">
      <View className="grow" onClick={onCall && (() => openPage(ROUTES.contacts(unit.id)))}>
        <View className="row">
          <Text className="text text-strong">{unit.name}</Text>
          <Tag tone={STATE_TONE[state]}>{stateLabel(state)}</Tag>
        </View>
        <Text className="text-small">{namesOf(people)}</Text>
        {confirmedAt && <Text className="text-small">{confirmedText(confirmedAt, new Date())}</Text>}
      </View>
      {onCall && people.some(({ phone }) => phone) && (
        <Button id={`call-unit-${unit.id}`} kind="quiet" inline onClick={onCall}>
          打电话
        </Button>
      )}
    </View>
  );
}
