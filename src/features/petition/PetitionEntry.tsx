import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';

/** The way to the ledger, for units that keep it or have a petition to handle; for all others there is nothing here. */
export function PetitionEntry({ postKey }: { postKey: string }) {
  const { data } = useQuery('petition.list', { post: postKey, limit: 1 });
  if (!data || (!data.mayRecord && data.items.length === 0)) return null;
  return (
    <List>
      <ListRow
        id="open-petitions"
        title="信访台账"
        text="来访、来电、来信的登记和办理，限制查看"
        onClick={() => openPage(ROUTES.petitions(postKey))}
      />
    </List>
  );
}
