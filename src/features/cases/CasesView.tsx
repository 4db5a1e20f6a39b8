import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { CaseBaseView } from '@/shared/contract/case-views';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { CaseRows } from './CaseRows';
import { FreezeBase } from './FreezeBase';
import { ListYear } from './ListYear';
import { RateCard } from './RateCard';

const VIEWS = [
  { value: 'open', label: '未化解' },
  { value: 'resolved', label: '已化解' },
  { value: 'base', label: '名单内' },
  { value: 'others', label: '名单外' },
] as const;
type View = (typeof VIEWS)[number]['value'];
const OF_LIST: readonly View[] = ['base', 'others'];
const NO_CHOICE: Pick<CaseBaseView, 'towns' | 'years'> = { towns: [], years: [] };

interface CasesViewProps {
  postKey: string;
  /** Division code of one place below the post to begin with; empty: the post's own. */
  place: string;
  /** Units see the cases that name them, and no rate. */
  ofUnit: boolean;
}

/** 陈案积案台账: the rate first, then the cases, the oldest matters on top (C7). */
export function CasesView({ postKey, place, ofUnit }: CasesViewProps) {
  const [node, setNode] = useState(place || undefined);
  const [view, setView] = useState<View>('open');
  const [year, setYear] = useState<number>();
  const base = useQuery('case.base', ofUnit ? null : { post: postKey, node, year });
  const list = usePaged('case.list', { post: postKey, node, view, year: OF_LIST.includes(view) ? year : undefined });
  const reload = async () => {
    await Promise.all([base.reload(), list.reload()]);
  };
  useRefresh(reload);
  useReachBottom(() => void list.loadMore());
  const { data } = base;
  const [{ towns, years }, setChoice] = useState(NO_CHOICE);
  // The choosers stay while the ledger of the next town or year is on its way.
  if (data && data.years !== years) setChoice({ towns: data.towns.length > 0 ? data.towns : towns, years: data.years });
  const failure = base.failure ?? list.failure;
  if (failure && list.items.length === 0 && !data)
    return <ErrorState text={failure.message} onRetry={() => void reload()} />;
  return (
    <>
      {towns.length > 0 && (
        <Select
          id="town"
          title="看哪个镇"
          placeholder="全县（各镇合在一起）"
          emptyLabel="全县（各镇合在一起）"
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          value={node}
          onChange={(chosen) => {
            setNode(chosen);
            setYear(undefined);
          }}
        />
      )}
      {data && place !== '' && !towns.some(({ code }) => code === node) && (
        <Text id="place" className="title">
          {data.division.name}
        </Text>
      )}
      <ListYear years={years} value={year} onChange={setYear} />
      {data && <RateCard view={data} />}
      {data?.mayEnter && (
        <Button id="new-case" onClick={() => openPage(ROUTES.caseForm({ post: postKey, node: data.division.id }))}>
          列入一件陈案
        </Button>
      )}
      {data && data.freezable !== null && (
        <FreezeBase
          postKey={postKey}
          node={data.division.id}
          year={data.freezable}
          onFrozen={(frozen) => {
            setYear(undefined);
            base.replace(frozen);
            void list.reload();
          }}
        />
      )}
      <Choice
        id="case-view"
        options={ofUnit ? VIEWS.slice(0, 2) : VIEWS}
        value={view}
        onChange={(chosen) => setView(chosen)}
      />
      {list.loading ? (
        <Loading />
      ) : list.items.length === 0 ? (
        <EmptyState id="no-cases" title="这里没有陈案" />
      ) : (
        <CaseRows rows={list.items} onOpen={({ caseId }) => openPage(ROUTES.legacyCase(caseId))} />
      )}
      {list.hasMore && (
        <Button id="more-cases" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看后面的
        </Button>
      )}
    </>
  );
}
