import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@/client/use-query';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { ErrorState, Loading } from '@/ui/states';
import { RuleCard } from './RuleCard';
import type { Trial } from './use-what-if';

const NOTHING = {};

/**
 * The rules that decide where a lead goes, in order: the first that fits wins (requirement C1). `post` is whose leads
 * a change can be tried on; null for those who only read.
 */
export function RulesView({ post }: { post: string | null }) {
  const { data, failure, reload } = useQuery('routing.rules', NOTHING);
  // One at a time: each asks the server up to ten times.
  const [trial, setTrial] = useState<Trial>();
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <>
      <Card id="rules-version" tone="primary">
        <FactLines
          lines={[
            { label: '版本', text: data.version },
            { label: '启用日期', text: data.validFrom },
            { label: '谁改的', text: data.editor },
            { label: '说明', text: data.note },
          ]}
        />
        <Text className="text-small">从上往下看，第一条对得上的就用它。</Text>
      </Card>
      <View id="rules" className="stack">
        {data.rules.map((rule, index) => (
          <RuleCard
            key={rule.id}
            place={index + 1}
            rule={rule}
            units={data.unitFunctions}
            post={post}
            trial={trial?.ruleId === rule.id ? trial : undefined}
            onTry={setTrial}
          />
        ))}
      </View>
    </>
  );
}
