import { Text, View } from '@tarojs/components';
import type { ContactsView } from '@/shared/contract/contacts';
import { CONTACT_ROLES } from '@/shared/tables/contacts';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { dial } from '@/platform/phone';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';

function CallLine({ id, label, number }: { id: string; label: string; number: string }) {
  if (!number) return null;
  return (
    <View className="row-between">
      <Text className="text grow tabular">{`${label} ${number}`}</Text>
      <Button id={id} kind="quiet" inline onClick={() => dial(number)}>
        打电话
      </Button>
    </View>
  );
}

/** The three of a unit, each number a tap away. */
export function PeopleRows({ rows }: { rows: ContactsView['rows'] }) {
  return (
    <>
      {CONTACT_ROLES.map((role) => {
        const { name, title, mobile, landline, note } = rows[role];
        return (
          <Card key={role} id={`contact-${role}`} title={`${ROLE_TABLE[role].label}：${name}`}>
            {title && <Text className="text-small">{title}</Text>}
            <CallLine id={`call-${role}-mobile`} label="手机" number={mobile} />
            <CallLine id={`call-${role}-landline`} label="座机" number={landline} />
            {note && <Text className="text-small">备注：{note}</Text>}
          </Card>
        );
      })}
    </>
  );
}
