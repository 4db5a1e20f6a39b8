import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';

export function MoreLinks() {
  return (
    <List>
      <ListRow id="my-tips-link" title="我的举报" onClick={() => openPage(ROUTES.progress)} />
      <ListRow id="join-link" title="我有邀请码" text="工作人员从这里加入" onClick={() => openPage(ROUTES.join)} />
      <ListRow id="privacy-link" title="个人信息怎么用" onClick={() => openPage(ROUTES.privacy)} />
    </List>
  );
}
