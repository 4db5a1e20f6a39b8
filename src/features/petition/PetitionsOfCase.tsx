import type { Role } from '@/shared/tables/roles';
import { PETITION_STATES } from '@/shared/tables/petitions';
import { useMe } from '@/client/me';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { rowText, rowTitle } from './petition-words';

const KNOWING: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'];

/** Petitions linked with an old case, for those who have them in a ledger; for all others there is nothing (C7, C8). */
export function PetitionsOfCase({ caseId }: { caseId: string }) {
  const { me } = useMe();
  const mayKnow = me?.posts.some(({ role }) => KNOWING.includes(role)) ?? false;
  const list = usePaged('petition.ofCase', mayKnow ? { caseId } : null);
  useRefresh(list.reload);
  if (list.items.length === 0) return null;
  const now = new Date();
  return (
    <Card id="petitions-of-case" title="关联的信访">
      <List>
        {list.items.map((row) => (
          <ListRow
            key={row.petitionId}
            id={`petition-${row.petitionId}`}
            title={rowTitle(row)}
            text={rowText(row, now)}
            extra={<Tag tone={row.state === 'closed' ? 'neutral' : 'primary'}>{PETITION_STATES[row.state]}</Tag>}
            onClick={() => openPage(ROUTES.petition(row.petitionId))}
          />
        ))}
      </List>
      {list.hasMore && (
        <Button id="more-petitions" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更多
        </Button>
      )}
    </Card>
  );
}
