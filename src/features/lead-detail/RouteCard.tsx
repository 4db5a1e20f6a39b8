import { Text } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';

/** Why the lead went to this unit: rule, words, clause (requirement C1). */
export function RouteCard({ lead: { route } }: { lead: LeadView }) {
  return (
    <Card id="route" title="为什么派到这里">
      <Text className="text">{route.reason}</Text>
      <FactLines
        lines={[
          ...route.matched.map(({ what, text }) => ({ label: what, text: `原话：“${text}”` })),
          { label: '依据', text: route.clause },
          { label: '规则', text: `派单规则第 ${route.ruleSetVersion} 版` },
        ]}
      />
    </Card>
  );
}
