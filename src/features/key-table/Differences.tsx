import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { timeInWords } from '@/shared/wording/format';
import { useQuery } from '@/client/use-query';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ErrorState, Loading } from '@/ui/states';
import { Tag, type TagTone } from '@/ui/Tag';

const KINDS = {
  added: { label: '新进表', tone: 'warn' },
  changed: { label: '有变化', tone: 'neutral' },
  gone: { label: '不在表里了', tone: 'primary' },
} as const satisfies Record<string, { label: string; tone: TagTone }>;

interface DifferencesProps {
  id: string;
  /** Against which table: 和上个月的表比. */
  label: string;
  tableId: string;
  earlierId: string;
}

function Loaded({ id, label, tableId, earlierId }: DifferencesProps) {
  const { data, failure, reload } = useQuery('keyTable.compare', { tableId, earlierId });
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <Card id={id} title={`${label}（那张截至 ${timeInWords(data.before.asOf, new Date())}）`}>
      {data.differences.length === 0 && <Text className="text">没有变化。</Text>}
      {data.differences.map(({ kind, leadId, company, changes }) => (
        <View key={leadId} className="stack">
          <View className="row">
            <Tag tone={KINDS[kind].tone}>{KINDS[kind].label}</Tag>
            <Text className="text grow">{company || '（没有企业名称）'}</Text>
          </View>
          {changes.map(({ label, before, after }) => (
            <Text key={label} className="text-small">
              {label}：{before || '（空）'} → {after || '（空）'}
            </Text>
          ))}
        </View>
      ))}
    </Card>
  );
}

/** Row by row what changed since the table before; fetched when somebody asks. */
export function Differences(props: DifferencesProps) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Loaded {...props} />
  ) : (
    <Button id={`open-${props.id}`} kind="quiet" onClick={() => setOpen(true)}>
      {`${props.label}，看哪里变了`}
    </Button>
  );
}
