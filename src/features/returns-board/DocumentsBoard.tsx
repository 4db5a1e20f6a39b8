import { useState } from 'react';
import { call } from '@/client/call';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import type { BoardRow } from '@/shared/contract/duty';
import { dueAtOf } from '@/shared/domain/duty/periods';
import { DOCUMENT_KINDS, DUTY_TABLE } from '@/shared/tables/duties';
import { DAY_MS, shanghaiMonth } from '@/shared/time/shanghai';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { ChaseButton } from './ChaseButton';
import { CountsCard } from './CountsCard';
import { documentTiles, OUTSTANDING, SETTLED } from './standings';
import { UnitLists } from './UnitLists';

interface DocumentsBoardProps {
  /** Calls and reminds; leaders only look (A4). */
  mayChase: boolean;
}

const TILES = 50;

/** This year's documents and last year's, newest first. */
const documents = (now: Date) => {
  const year = Number(shanghaiMonth(now).slice(0, 4));
  return [year, year - 1].flatMap((each) =>
    DOCUMENT_KINDS.map((kind) => ({
      kind,
      year: String(each),
      value: `${kind}-${each}`,
      label: `${each}年 ${DUTY_TABLE[kind].label}`,
    })),
  );
};

/** Past its last day a document is still chased for a while; then the year's next one is what people ask about. */
const CHASED_DAYS = 60;

const currentOf = (choices: ReturnType<typeof documents>, now: Date): string | undefined => {
  const thisYears = choices.slice(0, DOCUMENT_KINDS.length);
  const isCurrent = ({ kind, year }: (typeof choices)[number]): boolean =>
    now.getTime() < dueAtOf(kind, year).getTime() + CHASED_DAYS * DAY_MS;
  return (thisYears.find(isCurrent) ?? thisYears.at(-1))?.value;
};

const openDocument = ({ dutyId }: BoardRow): void => openPage(ROUTES.dutyDocument(dutyId));

/** Who still owes 实施方案 or 工作总结, whom to call, and one tap to remind them all (A5). */
export function DocumentsBoard({ mayChase }: DocumentsBoardProps) {
  const choices = documents(new Date());
  const [chosen, setChosen] = useState(() => currentOf(choices, new Date()));
  const { kind, year } = choices.find(({ value }) => value === chosen) ?? { kind: 'workPlan' as const, year: '' };
  const board = useQuery('duty.documentBoard', { kind, year, standings: [] });
  const outstanding = usePaged('duty.documentBoard', { kind, year, standings: OUTSTANDING, limit: TILES });
  const settled = usePaged('duty.documentBoard', { kind, year, standings: SETTLED, limit: TILES });
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
      <Select id="document" title="看哪一份" options={choices} value={chosen} onChange={setChosen} />
      {!data && (failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />)}
      {data && failure && <NoticeBar tone="warn">没有刷新成功，下面是刚才的情况。{failure.message}</NoticeBar>}
      {data && total === 0 && <EmptyState id="no-documents" title="这一份没有要报的" text="换一份看看。" />}
      {data && total > 0 && (
        <>
          <CountsCard tiles={documentTiles(data.counts, data.at >= data.dueAt)} dueAt={data.dueAt} at={data.at} />
          {mayChase && (
            <ChaseButton
              key={chosen}
              outstanding={open}
              chase={(requestId) => call('duty.chaseDocument', { requestId, kind, year })}
              onChased={() => void reload()}
            />
          )}
          <UnitLists
            outstanding={outstanding}
            settled={settled}
            total={total}
            open={open}
            mayChase={mayChase}
            openLabel="看这份材料"
            onOpen={openDocument}
          />
        </>
      )}
    </>
  );
}
