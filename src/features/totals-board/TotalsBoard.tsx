import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { BarCard } from './BarCard';
import { BigNumbers } from './BigNumbers';
import { type Metric, METRICS, monthBars, NO_SECTOR, sectorBars, statusBars } from './bars';
import { ChildCard } from './ChildCard';
import { monthsOf, type Period, PERIODS } from './period';

/** Totals of one place and its parts; a tap goes down the division tree and at its end to the leads (requirement F2). */
export function TotalsBoard({ post }: { post: string }) {
  const [period, setPeriod] = useState<Period>('year');
  const [metric, setMetric] = useState<Metric>('leads');
  const [node, setNode] = useState<string>();
  const months = monthsOf(period, new Date());
  const { data: totals, failure, reload } = useQuery('totals.get', { post, node, ...months });
  useRefresh(reload);

  const openLeads = (filters: Readonly<Record<string, string | undefined>>) =>
    openPage(ROUTES.leads(post, { division: totals?.node.code, ...months, ...filters }));

  if (!totals) {
    return (
      <>
        <Choice id="period" options={PERIODS} value={period} onChange={setPeriod} />
        {failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />}
      </>
    );
  }
  const { parent } = totals;
  return (
    <>
      <Choice id="period" options={PERIODS} value={period} onChange={setPeriod} />
      <Text id="node-name" className="title">
        {totals.node.name}
      </Text>
      {parent && (
        <Button id="node-up" kind="quiet" onClick={() => setNode(parent.code)}>
          ‹ 回到{parent.name}
        </Button>
      )}
      {failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的数。{failure.message}</NoticeBar>}
      <BigNumbers totals={totals} onOpen={() => openLeads({})} />
      <Card id="overdue" tone={totals.overdue > 0 ? 'danger' : 'plain'}>
        <Text className="text">{totals.overdue > 0 ? `！ ${totals.overdue} 件已经超期还没办` : '没有超期的线索'}</Text>
      </Card>
      {totals.total.leads === 0 ? (
        <EmptyState id="no-totals" title="这段时间没有线索" text="换成“今年以来”看看。" />
      ) : (
        <>
          <Choice id="metric" options={METRICS} value={metric} onChange={setMetric} />
          <ChildCard totals={totals} metric={metric} onOpen={setNode} />
          <BarCard
            id="by-status"
            title="按办理情况"
            bars={statusBars(totals, metric)}
            tapOf={(status) => () => openLeads({ status })}
          />
          <BarCard
            id="by-sector"
            title="按行业"
            bars={sectorBars(totals, metric)}
            tapOf={(sector) => (sector === NO_SECTOR ? undefined : () => openLeads({ sector }))}
          />
          <BarCard
            id="by-month"
            title="按收到的月份"
            bars={monthBars(totals, months.from, months.to, metric)}
            tapOf={(month) => () => openLeads({ from: month, to: month })}
          />
        </>
      )}
    </>
  );
}
