import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { shanghaiDate } from '@/shared/time/shanghai';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';

const YEARS_BACK = 3;

const recentYears = (now: Date): string[] => {
  const current = Number(shanghaiDate(now).slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, back) => String(current - back));
};

/** Whose year to look at. Units stand in the order of the directory: nobody is ranked (F3). */
export function AppraisalUnits({ postKey }: { postKey: string }) {
  const years = recentYears(new Date());
  const [year, setYear] = useState(years[0] ?? '');
  const units = usePaged('appraisal.units', { post: postKey, year, limit: 50 });
  useRefresh(units.reload);
  useReachBottom(() => void units.loadMore());
  return (
    <>
      <Select
        id="year"
        title="看哪一年"
        options={years.map((value) => ({ value, label: `${value}年` }))}
        value={year}
        onChange={(chosen) => chosen && setYear(chosen)}
      />
      <Card id="appraisal-help">
        <Text className="text-small">点一个单位，看它这一年按时做了什么、哪些没有按时做。单位不排名次。</Text>
      </Card>
      {units.failure && units.items.length === 0 ? (
        <ErrorState text={units.failure.message} onRetry={() => void units.reload()} />
      ) : units.loading ? (
        <Loading />
      ) : units.items.length === 0 ? (
        <EmptyState id="no-units" title="这一年没有单位" text="换一年看看。" />
      ) : (
        <List id="units">
          {units.items.map(({ id, name }) => (
            <ListRow key={id} id={`unit-${id}`} title={name} onClick={() => openPage(ROUTES.appraisalPack(id, year))} />
          ))}
        </List>
      )}
      {units.hasMore && (
        <Button id="more-units" kind="quiet" busy={units.loadingMore} onClick={() => void units.loadMore()}>
          再看更多单位
        </Button>
      )}
    </>
  );
}
