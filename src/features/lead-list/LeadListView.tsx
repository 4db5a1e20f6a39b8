import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { Input } from '@/shared/contract';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { LeadCard } from './LeadCard';

export type LeadQuestion = Omit<Input<'lead.list'>, 'cursor'>;

interface LeadListViewProps {
  question: LeadQuestion;
  /** The reader's own unit where leads it only helps with are to be told apart. */
  unitId?: string;
  /** Counts what happened on this phone that the list should show; each change fetches it anew. */
  changes?: number;
  empty: { title: string; text: string };
}

/** Leads of one post, page by page. */
export function LeadListView({ question, unitId, changes = 0, empty }: LeadListViewProps) {
  const leads = usePaged('lead.list', question);
  const { reload } = leads;
  useRefresh(reload);
  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current === changes) return;
    seen.current = changes;
    void reload();
  }, [changes, reload]);
  useReachBottom(() => void leads.loadMore());
  if (leads.loading) return <Loading />;
  if (leads.items.length === 0) {
    return leads.failure ? (
      <ErrorState text={leads.failure.message} onRetry={() => void leads.reload()} />
    ) : (
      <EmptyState id="no-leads" {...empty} />
    );
  }
  return (
    <View id="leads" className="stack">
      {leads.failure && <NoticeBar tone="warn">{leads.failure.message}</NoticeBar>}
      {leads.items.map((lead) => (
        <LeadCard key={lead.leadId} lead={lead} unitId={unitId} onOpen={() => openPage(ROUTES.lead(lead.leadId))} />
      ))}
      {leads.hasMore ? (
        <Button id="more-leads" kind="quiet" busy={leads.loadingMore} onClick={() => void leads.loadMore()}>
          再看更多
        </Button>
      ) : (
        <Text className="text-small list-end">已经到底了，共 {leads.items.length} 条</Text>
      )}
    </View>
  );
}
