import { Text } from '@tarojs/components';
import type { Paged } from '@/client/use-paged';
import type { BoardRow } from '@/shared/contract/duty';
import { MoreUnits } from './MoreUnits';
import { OutstandingList } from './OutstandingList';
import { UnitTiles } from './UnitTiles';

interface UnitListsProps {
  outstanding: Paged<BoardRow>;
  settled: Paged<BoardRow>;
  /** How many units owe it, and how many of them still do. */
  total: number;
  open: number;
  /** Calls and reminds; leaders only look (A4). */
  mayChase: boolean;
  openLabel: string;
  onOpen: (row: BoardRow) => void;
}

/** Who is missing first, then the others. */
export function UnitLists({ outstanding, settled, total, open, mayChase, openLabel, onOpen }: UnitListsProps) {
  return (
    <>
      {outstanding.items.length > 0 && (
        <>
          <Text className="heading">{`还没有报的（${open} 个）`}</Text>
          {mayChase ? (
            <OutstandingList rows={outstanding.items} openLabel={openLabel} onOpen={onOpen} />
          ) : (
            <UnitTiles id="outstanding" rows={outstanding.items} onOpen={onOpen} />
          )}
          <MoreUnits id="more-outstanding" rows={outstanding} />
        </>
      )}
      {settled.items.length > 0 && (
        <>
          <Text className="heading">{`已经报的（${total - open} 个）`}</Text>
          <UnitTiles id="settled" rows={settled.items} onOpen={onOpen} />
          <MoreUnits id="more-settled" rows={settled} />
        </>
      )}
    </>
  );
}
