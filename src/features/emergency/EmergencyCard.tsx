import { Text, View } from '@tarojs/components';
import { copyText, dial } from '@/platform/phone';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { List, ListRow } from '@/ui/ListRow';
import { EMERGENCY_CONTACTS, OFFICE_HOTLINE, OFFICE_MAILBOX } from './contacts';
import './emergency.css';

async function copyMailbox() {
  hint((await copyText(OFFICE_MAILBOX)) ? '邮箱地址已复制' : `邮箱：${OFFICE_MAILBOX}`);
}

/** Whom to call at once. Tapping a number opens the dialler. */
export function EmergencyCard() {
  return (
    <Card id="emergency" title="情况紧急，先打电话" tone="warn">
      <View className="emergency-calls">
        {EMERGENCY_CONTACTS.map((contact) => (
          <View key={contact.id} id={contact.id} className="emergency-call" onClick={() => dial(contact.number)}>
            <Text className="emergency-number">☎ {contact.number}</Text>
            <Text className="emergency-name">{contact.name}</Text>
            <Text className="text-small">{contact.when}</Text>
          </View>
        ))}
      </View>
      <List>
        <ListRow
          id={OFFICE_HOTLINE.id}
          title={`☎ ${OFFICE_HOTLINE.name} ${OFFICE_HOTLINE.number}`}
          text={OFFICE_HOTLINE.when}
          onClick={() => dial(OFFICE_HOTLINE.number)}
        />
        <ListRow
          id="copy-mailbox"
          title="举报邮箱"
          text={`${OFFICE_MAILBOX}（点一下复制）`}
          onClick={() => void copyMailbox()}
        />
      </List>
    </Card>
  );
}
