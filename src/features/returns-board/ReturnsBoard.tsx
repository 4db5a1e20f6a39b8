import { useState } from 'react';
import { call } from '@/client/call';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import type { BoardRow } from '@/shared/contract/duty';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { ChaseButton } from './ChaseButton';
import { CountsCard } from './CountsCard';
import { recentMonths } from '@/shared/wording/recent-months';
import { OUTSTANDING, returnTiles, SETTLED } from './standings';
import { UnitLists } from './UnitLists';

interface ReturnsBoardProps {
  postKey: string;
  /** Calls and reminds; leaders only look (A4). */
  mayChase: boolean;
}

/** Tiles are small: a town fits on one page of them. */
const TILES = 50;

const openReturn = ({ dutyId }: BoardRow): void => openPage(ROUTES.zeroReport(dutyId));

/** The month's returns of all units: who is missing first, then what the others filed (E2). */
export function ReturnsBoard({ postKey, mayChase }: ReturnsBoardProps) {
  const months = recentMonths(new Date());
  const [month, setMonth] = useState(months[0]?.value ?? '');
  const board = useQuery('zeroReport.board', { month, standings: [] });
  const outstanding = usePaged('zeroReport.board', {
    month,
    standings: OUTSTANDING,
    limit: TILES,
  });
  const settled = usePaged('zeroReport.board', { month, standings: SETTLED, limit: TILES });
  const reload = async () => {
    await Promise.all([board.reload(), outstanding.reload(), settled.reload()]);
  };
  useRefresh(reload);
  const failure = board.failure ?? outstanding.failure ?? settled.failure;
  const { data } = board;
  const total = data ? Object.values(data.counts).reduce((sum, count) => sum + count, 0) : 0;
  const open = data ? data.counts.missing + data.counts.waiting : 0;
  return (
    <>
      <Select
        id="month"
        title="看哪个月"
        options={months}
        value={month}
        onChange={(chosen) => chosen && setMonth(chosen)}
      />
      {!data && (failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />)}
      {data && failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的情况。{failure.message}</NoticeBar>}
      {data && total === 0 && <EmptyState id="no-returns" title="这个月没有要报的" text="换一个月看看。" />}
      {data && total > 0 && (
        <>
          <CountsCard
            tiles={returnTiles(data.counts, data.at >= data.dueAt)}
            before={`报的线索共 ${data.leads} 条。`}
            dueAt={data.dueAt}
            at={data.at}
          />
          {mayChase && (
            <ChaseButton
              key={month}
              outstanding={open}
              chase={(requestId) => call('zeroReport.chase', { requestId, month })}
              onChased={() => void reload()}
            />
          )}
          <UnitLists
            outstanding={outstanding}
            settled={settled}
            total={total}
            open={open}
            mayChase={mayChase}
            openLabel="看这份零报告"
            onOpen={openReturn}
          />
          <Button id="open-print" kind="quiet" onClick={() => openPage(ROUTES.monthlyReturn(postKey, month))}>
            汇总表（打印、复制）
          </Button>
        </>
      )}
    </>
  );
}
