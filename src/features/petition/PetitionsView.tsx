import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { PetitionRow } from '@/shared/contract/petition-views';
import { PETITION_STATES } from '@/shared/tables/petitions';
import { petitionDue } from '@/shared/wording/petition';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { ledgerTags, optionsOf, rowText, rowTitle, VIEW_LABELS } from './petition-words';

function RowCard({ row }: { row: PetitionRow }) {
  const now = new Date();
  const due = row.due && petitionDue(row.due.dueAt, now);
  return (
    <Card
      id={`petition-${row.petitionId}`}
      tone={due?.tone === 'danger' ? 'warn' : 'plain'}
      onClick={() => openPage(ROUTES.petition(row.petitionId))}
    >
      <View className="row">
        <Tag tone={row.state === 'closed' ? 'neutral' : 'primary'}>{PETITION_STATES[row.state]}</Tag>
        {due && <Tag tone={due.tone}>{due.text}</Tag>}
        {ledgerTags(row).map((label) => (
          <Tag key={label} tone="warn">
            {label}
          </Tag>
        ))}
      </View>
      <Text className="heading">{rowTitle(row)}</Text>
      <Text className="text-small">{rowText(row, now)}</Text>
      {row.due && <Text className="text-small">{row.due.label}</Text>}
    </Card>
  );
}

/** The restricted ledger (C8): numbers and days. To read one, say what for. */
export function PetitionsView({ postKey }: { postKey: string }) {
  const [view, setView] = useState<keyof typeof VIEW_LABELS>('open');
  const about = useQuery('petition.list', { post: postKey, limit: 1 });
  const list = usePaged('petition.list', { post: postKey, view });
  useRefresh(async () => {
    await Promise.all([about.reload(), list.reload()]);
  });
  useReachBottom(() => void list.loadMore());
  return (
    <>
      <NoticeBar id="restricted" tone="info">
        <Text>这是限制查看的台账，这里只有人数和天数。打开哪一件都要写明用途，会留下记录。</Text>
      </NoticeBar>
      {about.data?.mayRecord && (
        <Button id="record-petition" onClick={() => openPage(ROUTES.recordPetition(postKey))}>
          登记来访、来电、来信
        </Button>
      )}
      <Choice id="view" options={optionsOf(VIEW_LABELS)} value={view} onChange={setView} />
      {list.loading ? (
        <Loading />
      ) : list.items.length === 0 && list.failure ? (
        <ErrorState text={list.failure.message} onRetry={() => void list.reload()} />
      ) : list.items.length === 0 ? (
        <EmptyState id="no-petitions" title="没有信访事项" text="归您查看的信访事项会出现在这里。" />
      ) : (
        list.items.map((row) => <RowCard key={row.petitionId} row={row} />)
      )}
      {list.hasMore && (
        <Button id="more-petitions" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更多
        </Button>
      )}
    </>
  );
}
