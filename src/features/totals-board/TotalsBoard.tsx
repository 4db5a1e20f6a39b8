import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { BigNumbers } from './BigNumbers';
import { CaseRateCard } from './CaseRateCard';
import { KeyTableCard } from './KeyTableCard';
import { COMPARED, monthsOf, type Period, PERIODS } from './period';
import { SplitCards } from './SplitCards';
import { Trail } from './Trail';
import { ZeroReportCard } from './ZeroReportCard';

/** Totals of one place and its parts; a tap goes down the division tree, or from a number to its leads (F2). */
export function TotalsBoard({ post }: { post: string }) {
  const [period, setPeriod] = useState<Period>('year');
  const [node, setNode] = useState<string>();
  const months = monthsOf(period, new Date());
  const {
    data: totals,
    failure,
    reload,
  } = useQuery('totals.get', { post, node, ...months, against: COMPARED[period].against });
  useRefresh(reload);

  const openList = (filters: Readonly<Record<string, string | undefined>>) =>
    openPage(ROUTES.leads(post, { division: totals?.node.code, place: totals?.node.name, ...filters }));
  const openLeads = (filters: Readonly<Record<string, string | undefined>>) => openList({ ...months, ...filters });

  if (!totals) {
    return (
      <>
        <Choice id="period" options={PERIODS} value={period} onChange={setPeriod} />
        {failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />}
      </>
    );
  }
  const isOwnPlace = totals.above.length === 0;
  return (
    <>
      <Choice id="period" options={PERIODS} value={period} onChange={setPeriod} />
      <Trail totals={totals} onGo={setNode} />
      {failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的数。{failure.message}</NoticeBar>}
      <BigNumbers
        totals={totals}
        period={period}
        onOpen={() => openLeads({})}
        onOpenKey={() => openLeads({ view: 'key' })}
      />
      {totals.overdue > 0 ? (
        <Card id="overdue" tone="danger" onClick={() => openList({ view: 'overdue' })}>
          <Text className="text">！ {totals.overdue} 件已经超期还没办 ›</Text>
        </Card>
      ) : (
        <Card id="overdue">
          <Text className="text">没有超期的线索</Text>
        </Card>
      )}
      <ZeroReportCard totals={totals} onOpen={isOwnPlace ? () => openPage(ROUTES.returns(post)) : undefined} />
      <KeyTableCard post={post} place={totals.node.code} />
      <CaseRateCard post={post} place={totals.node.code} isOwnPlace={isOwnPlace} />
      {totals.total.leads === 0 ? (
        <EmptyState id="no-totals" title="这段时间没有线索" text="换成“今年以来”看看。" />
      ) : (
        <SplitCards totals={totals} months={months} onGo={setNode} onOpen={openLeads} />
      )}
    </>
  );
}
