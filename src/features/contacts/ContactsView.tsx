import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dueDateOf } from '@/client/due';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { ChangeHistory } from './ChangeHistory';
import { ConfirmButton } from './ConfirmButton';
import { confirmedText, STATE_TONE, stateLabel } from './contact-words';
import { ContactsForm } from './ContactsForm';
import { ExportButton } from './ExportButton';
import { PeopleRows } from './PeopleRows';

/** 附件1 of one unit: its own people fill it in and confirm it each year; those above read and call (A4). */
export function ContactsView({ unitId }: { unitId: string | undefined }) {
  const query = useQuery('contacts.get', { unitId });
  const [isEditing, setEditing] = useState(false);
  useRefresh(query.reload);
  const { data, failure, reload, replace } = query;
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const isForm = data.mayEdit && (isEditing || data.version === 0);
  return (
    <>
      <Card id="contacts-state" title={data.unit.name}>
        <View className="row">
          <Tag tone={STATE_TONE[data.state]}>{stateLabel(data.state)}</Tag>
          <Text className="text-small">{confirmedText(data.confirmedAt, new Date())}</Text>
        </View>
        <Text className="text-small">
          每年核对一次，今年 {dueDateOf(data.dueAt)}报给镇处非办（工作方案附件1）。电话只有本单位和处非办看得到。
        </Text>
      </Card>
      {isForm ? (
        <ContactsForm
          view={data}
          onSaved={(saved) => {
            replace(saved);
            setEditing(false);
          }}
          onChangedMeanwhile={() => void reload()}
          onCancel={data.version > 0 ? () => setEditing(false) : undefined}
        />
      ) : data.version === 0 ? (
        <EmptyState id="no-contacts" title="这个单位还没有交名单" text="可以打电话请他们填，填好了这里就能看到。" />
      ) : (
        <>
          {data.mayEdit && data.state === 'stale' && <ConfirmButton view={data} onConfirmed={replace} />}
          <PeopleRows rows={data.rows} />
          {data.mayEdit && (
            <Button id="edit" kind={data.state === 'stale' ? 'quiet' : 'primary'} onClick={() => setEditing(true)}>
              有变化，修改名单
            </Button>
          )}
          <Button id="open-sheet" kind="quiet" onClick={() => openPage(ROUTES.contactsSheet(data.unit.id))}>
            看附件1的样子、打印
          </Button>
          <ExportButton what={{ unitId: data.unit.id }} label="导出 Excel 表格" />
          <ChangeHistory history={data.history} />
        </>
      )}
      {!data.mayEdit && (
        <Button id="open-group" kind="quiet" onClick={() => openPage(ROUTES.leadingGroup(data.unit.id))}>
          看领导小组、实施方案和总结
        </Button>
      )}
    </>
  );
}
