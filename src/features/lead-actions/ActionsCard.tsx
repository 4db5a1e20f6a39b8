import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import type { FormAction } from '@/shared/tables/lead-transitions';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ACTION_ORDER, ACTION_WORDS, RECORD_ORDER } from './action-words';

function Steps({ lead, actions }: { lead: LeadView; actions: readonly FormAction[] }) {
  return (
    <View className="two-up">
      {actions.map((action) => (
        <Button
          key={action}
          id={`action-${action}`}
          kind="quiet"
          onClick={() => openPage(ROUTES.leadAction(lead.leadId, action))}
        >
          {ACTION_WORDS[action].title}
        </Button>
      ))}
    </View>
  );
}

/** Exactly the steps the server allows this person now; each opens its own small form. */
export function ActionsCard({ lead }: { lead: LeadView }) {
  const allowed = (order: readonly FormAction[]) => order.filter((action) => lead.actions.includes(action));
  const [first, ...others] = allowed(ACTION_ORDER);
  const records = allowed(RECORD_ORDER);
  return (
    <>
      {first && (
        <Card id="actions" title="现在可以办">
          <Text className="text-small">{ACTION_WORDS[first].intro}</Text>
          <Button id={`action-${first}`} onClick={() => openPage(ROUTES.leadAction(lead.leadId, first))}>
            {ACTION_WORDS[first].title}
          </Button>
          {others.length > 0 && <Steps lead={lead} actions={others} />}
        </Card>
      )}
      {records.length > 0 && (
        <Card id="records" title="记一笔">
          <Text className="text-small">不改变办理到哪一步，只记下做了什么。</Text>
          <Steps lead={lead} actions={records} />
        </Card>
      )}
    </>
  );
}
