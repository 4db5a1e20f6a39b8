import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ACTION_ORDER, ACTION_WORDS } from './action-words';

/** Exactly the steps the server allows this person now; each opens its own small form. */
export function ActionsCard({ lead }: { lead: LeadView }) {
  const [first, ...others] = ACTION_ORDER.filter((action) => lead.actions.includes(action));
  if (!first) return null;
  return (
    <Card id="actions" title="现在可以办">
      <Text className="text-small">{ACTION_WORDS[first].intro}</Text>
      <Button id={`action-${first}`} onClick={() => openPage(ROUTES.leadAction(lead.leadId, first))}>
        {ACTION_WORDS[first].title}
      </Button>
      <View className="two-up">
        {others.map((action) => (
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
    </Card>
  );
}
