import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { timeInWords } from '@/shared/wording/format';
import { tableName } from '@/shared/wording/key-table';
import { usePaged } from '@/client/use-paged';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Select } from '@/ui/Select';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { HELP, STATE_LABELS, STATE_TONES } from './key-table-words';
import { MakeTable } from './MakeTable';

/** 附件2 month by month: the office makes it, leaders read it, the county reads what towns have issued (F1). */
export function KeyTablesView({ postKey }: { postKey: string }) {
  const [node, setNode] = useState<string>();
  const scope = { post: postKey, node };
  const about = useQuery('keyTable.list', { ...scope, limit: 1 });
  const list = usePaged('keyTable.list', scope);
  const reload = async () => {
    await Promise.all([about.reload(), list.reload()]);
  };
  useRefresh(reload);
  useReachBottom(() => void list.loadMore());
  const { data } = about;
  const failure = about.failure ?? list.failure;
  if (!data) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  return (
    <>
      {data.towns.length > 0 && (
        <Select
          id="town"
          title="看哪个镇"
          placeholder="全县（各镇合在一起）"
          options={data.towns.map(({ code, name }) => ({ value: code, label: name }))}
          value={node}
          onChange={setNode}
        />
      )}
      {data.mayMake && <MakeTable postKey={postKey} />}
      {list.loading ? (
        <Loading />
      ) : list.items.length === 0 ? (
        <EmptyState
          id="no-tables"
          title="还没有统计表"
          text={node ? '镇里签发以后，这里就能看到。' : '生成以后，每个月的表都在这里。'}
        />
      ) : (
        <List id="tables">
          {list.items.map(({ tableId, month, edition, state, asOf, by }) => (
            <ListRow
              key={tableId}
              id={`table-${tableId}`}
              title={tableName(month, edition)}
              text={`截至 ${timeInWords(asOf, new Date())}，填报人 ${by}`}
              extra={<Tag tone={STATE_TONES[state]}>{STATE_LABELS[state]}</Tag>}
              onClick={() => openPage(ROUTES.keyTable(tableId))}
            />
          ))}
        </List>
      )}
      {list.hasMore && (
        <Button id="more-tables" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更早的
        </Button>
      )}
      <Card id="table-help" title="这张表怎么来的">
        {HELP.map((line) => (
          <Text key={line} className="text-small">
            {line}
          </Text>
        ))}
        <Text className="text-small">先后次序：{data.order.join('；')}。</Text>
      </Card>
    </>
  );
}
