import { Text, View } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { ErrorState, Loading } from '@/ui/states';

const NOTHING = {};

/** The rules that decide where a lead goes, in order: the first that fits wins (requirement C1). */
export function RulesView() {
  const { data, failure, reload } = useQuery('routing.rules', NOTHING);
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
          <Card key={rule.id} id={`rule-${rule.id}`}>
            <Text className="heading">
              {index + 1}. {rule.note}
            </Text>
            <FactLines
              lines={[
                { label: '交给', text: rule.leadUnit },
                ...(rule.coUnits.length > 0 ? [{ label: '协办', text: rule.coUnits.join('、') }] : []),
                { label: '依据', text: rule.clause },
              ]}
            />
          </Card>
        ))}
      </View>
    </>
  );
}
