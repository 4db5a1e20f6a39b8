import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MovedLead } from '@/shared/contract/routing';
import { timeInWords } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { List } from '@/ui/ListRow';

/** A change may move hundreds of leads; a phone shows them in portions. */
const PORTION = 20;

const unitOf = ({ unit }: MovedLead['before']): string => unit?.name ?? '没有能接的单位';

/** The leads a changed rule would send elsewhere, each with the unit before and after. */
export function MovedList({ leads }: { leads: readonly MovedLead[] }) {
  const [shown, setShown] = useState(PORTION);
  const now = new Date();
  return (
    <>
      <List id="moved">
        {leads.slice(0, shown).map((lead) => (
          <View
            key={lead.leadId}
            id={`moved-${lead.leadId}`}
            className="list-row"
            onClick={() => openPage(ROUTES.lead(lead.leadId))}
          >
            <View className="grow">
              <Text className="text text-strong">{lead.title}</Text>
              <Text className="text">原来：{unitOf(lead.before)}</Text>
              <Text className="text">改成：{unitOf(lead.after)}</Text>
              <Text className="text-small">{timeInWords(lead.receivedAt, now)} 收到</Text>
            </View>
            <Text className="list-arrow">›</Text>
          </View>
        ))}
      </List>
      {leads.length > shown && (
        <Button id="more-moved" kind="quiet" onClick={() => setShown(shown + PORTION)}>
          再看 {Math.min(PORTION, leads.length - shown)} 条
        </Button>
      )}
    </>
  );
}
