import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { ContactsRow } from '@/shared/contract/contacts';
import { type ContactsState, CONTACTS_STATES } from '@/shared/tables/contacts';
import { keysOf } from '@/shared/domain/keys-of';
import { dueDateOf } from '@/client/due';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { dial } from '@/platform/phone';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { CallSheet } from '@/ui/CallSheet';
import { Choice } from '@/ui/Choice';
import { List, ListRow } from '@/ui/ListRow';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { ExportButton } from './ExportButton';
import { UnitRow } from './UnitRow';

type Filter = ContactsState | 'all';

interface OfficeContactsProps {
  postKey: string;
  /** The office's own unit. */
  unitId: string;
  /** Calls and exports; leaders only look (A4). */
  withNumbers: boolean;
}

/** Whose 附件1 is missing or old, whom to call, and the whole town as one spreadsheet (A4). */
export function OfficeContacts({ postKey, unitId, withNumbers }: OfficeContactsProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [node, setNode] = useState<string>();
  const [calling, setCalling] = useState<ContactsRow>();
  const scope = { post: postKey, node };
  const summary = useQuery('contacts.list', { ...scope, limit: 1 });
  const list = usePaged('contacts.list', { ...scope, ...(filter === 'all' ? {} : { state: filter }) });
  const reload = async () => {
    await Promise.all([summary.reload(), list.reload()]);
  };
  useRefresh(reload);
  useReachBottom(() => void list.loadMore());
  const { data } = summary;
  const failure = summary.failure ?? list.failure;
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { counts, towns } = data;
  const options = [
    { value: 'all' as Filter, label: `全部 ${counts.missing + counts.stale + counts.complete}` },
    ...keysOf(CONTACTS_STATES).map((state) => ({
      value: state,
      label: `${CONTACTS_STATES[state]} ${counts[state]}`,
    })),
  ];
  return (
    <>
      {failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的情况。{failure.message}</NoticeBar>}
      {towns.length > 0 && (
        <Select
          id="town"
          title="看哪个镇"
          placeholder="全县"
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          value={node}
          onChange={setNode}
        />
      )}
      <Choice id="filter" options={options} value={filter} onChange={setFilter} />
      <Text className="text-small">每年 {dueDateOf(data.dueAt)}核对、报送。没有交的排在最前面。</Text>
      {withNumbers && (
        <>
          <ExportButton what={node ? { node } : {}} label="导出全部单位的附件1（Excel）" />
          {towns.length === 0 && (
            <List>
              <ListRow
                id="open-own"
                title="本办自己的联系人名单"
                text="联络员会印在各单位附件1下面的“联系人”里"
                onClick={() => openPage(ROUTES.contacts(unitId))}
              />
            </List>
          )}
        </>
      )}
      {list.loading ? (
        <Loading />
      ) : list.items.length === 0 ? (
        <EmptyState id="no-units" title="没有这样的单位" />
      ) : (
        <List id="units">
          {list.items.map((row) => (
            <UnitRow key={row.unit.id} row={row} onCall={withNumbers ? () => setCalling(row) : undefined} />
          ))}
        </List>
      )}
      {list.hasMore && (
        <Button id="more-units" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更多单位
        </Button>
      )}
      {calling && (
        <CallSheet
          title={`给${calling.unit.name}打电话`}
          people={calling.people}
          onCall={dial}
          onClose={() => setCalling(undefined)}
        />
      )}
    </>
  );
}
