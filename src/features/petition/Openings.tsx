import { Text } from '@tarojs/components';
import { useState } from 'react';
import { OPENING_PURPOSES } from '@/shared/tables/petitions';
import { timeInWords } from '@/shared/wording/format';
import { usePaged } from '@/client/use-paged';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { Timeline } from '@/ui/Timeline';

/** Who opened it and what for; asked for only when wanted. */
export function Openings({ petitionId }: { petitionId: string }) {
  const [wanted, setWanted] = useState(false);
  const list = usePaged('petition.openings', wanted ? { petitionId } : null);
  return (
    <Card id="openings" title="谁打开过">
      {!wanted && (
        <Button id="show-openings" kind="quiet" onClick={() => setWanted(true)}>
          看查看记录
        </Button>
      )}
      {list.failure && (
        <NoticeBar tone="warn">
          <Text>{list.failure.message}</Text>
        </NoticeBar>
      )}
      <Timeline
        id="opening-list"
        items={list.items.map(({ at, by, unit, purpose, reason }) => ({
          id: at + by,
          title: OPENING_PURPOSES[purpose],
          when: timeInWords(at, new Date()),
          who: `${unit} ${by}`,
          text: reason,
        }))}
      />
      {list.hasMore && (
        <Button id="more-openings" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更早的
        </Button>
      )}
    </Card>
  );
}
