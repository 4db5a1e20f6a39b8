import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';

export function MeEntry() {
  return (
    <List>
      <ListRow
        id="open-me"
        title="我的"
        text="字的大小、个人信息怎么用、投诉建议"
        onClick={() => openPage(ROUTES.me)}
      />
    </List>
  );
}
