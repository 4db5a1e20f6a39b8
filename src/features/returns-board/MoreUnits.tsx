import type { Paged } from '@/client/use-paged';
import type { BoardRow } from '@/shared/contract/duty';
import { Button } from '@/ui/Button';

export function MoreUnits({ id, rows }: { id: string; rows: Paged<BoardRow> }) {
  if (!rows.hasMore) return null;
  return (
    <Button id={id} kind="quiet" busy={rows.loadingMore} onClick={() => void rows.loadMore()}>
      再看更多单位
    </Button>
  );
}
