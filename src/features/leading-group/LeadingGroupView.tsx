import { Text } from '@tarojs/components';
import { useState } from 'react';
import { timeInWords } from '@/shared/wording/format';
import { useQuery } from '@/client/use-query';
import { dial } from '@/platform/phone';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { List, ListRow } from '@/ui/ListRow';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Timeline } from '@/ui/Timeline';
import { DocumentLinks } from './DocumentLinks';
import { GroupForm } from './GroupForm';

/** 领导小组 of one unit: its own people write it down, those above read it (A5). */
export function LeadingGroupView({ unitId }: { unitId: string | undefined }) {
  const { data, failure, reload, replace } = useQuery('group.get', { unitId });
  const [isEditing, setEditing] = useState(false);
  useRefresh(reload);
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { members, dedicated, funding, history, savedAt } = data;
  const isForm = data.mayEdit && (isEditing || data.version === 0);
  return (
    <>
      <Card id="group-state" title={`${data.unit.name}处非工作领导小组`}>
        <Text className="text-small">
          {savedAt ? `${timeInWords(savedAt, new Date())}保存。` : '还没有填写。'}
          依据：工作方案三（一）成立领导小组，明确任务分工，安排专职人员，提供经费保障。
        </Text>
      </Card>
      <DocumentLinks unitId={data.unit.id} />
      {isForm ? (
        <GroupForm
          view={data}
          onSaved={(saved) => {
            replace(saved);
            setEditing(false);
          }}
          onChangedMeanwhile={() => void reload()}
          onCancel={data.version > 0 ? () => setEditing(false) : undefined}
        />
      ) : data.version === 0 ? (
        <EmptyState id="no-group" title="这个单位还没有填领导小组" />
      ) : (
        <>
          <List id="members">
            {members.map(({ name, title, task }, index) => (
              <ListRow key={index} id={`member-${index}`} title={`${name}${title ? `（${title}）` : ''}`} text={task} />
            ))}
          </List>
          <Card title="专职人员和经费">
            <FactLines
              id="resources"
              unknown="没有填"
              lines={[
                { label: '专职人员', text: dedicated.name },
                { label: '电话', text: dedicated.phone },
                { label: '经费', text: funding },
              ]}
            />
            {dedicated.phone && (
              <Button id="call-dedicated" kind="quiet" onClick={() => dial(dedicated.phone)}>
                给专职人员打电话
              </Button>
            )}
          </Card>
          {data.mayEdit && (
            <Button id="edit" onClick={() => setEditing(true)}>
              有变化，修改
            </Button>
          )}
          <Card title="修改记录">
            <Timeline
              id="history"
              items={history.map(({ at, by }) => ({
                id: at,
                title: '保存',
                when: timeInWords(at, new Date()),
                who: by,
              }))}
            />
          </Card>
        </>
      )}
    </>
  );
}
