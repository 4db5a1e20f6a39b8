import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';

/** Why the lead went to this unit: rule, words, clause (requirement C1); and who is kept out (C2). */
export function RouteCard({ lead: { route, excluded } }: { lead: LeadView }) {
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
      {excluded.length > 0 && (
        <NoticeBar id="excluded" tone="warn">
          {excluded.map(({ name, why }) => (
            <View key={name}>
              {name}：{why}
            </View>
          ))}
        </NoticeBar>
      )}
    </Card>
  );
}
