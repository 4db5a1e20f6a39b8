import { useRouter } from '@tarojs/taro';
import { TotalsBoard } from '@/features/totals-board/TotalsBoard';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam, openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';
import { Page } from '@/ui/Page';

export default function LeaderPage() {
  const { post } = useRouter().params;
  return (
    <Page title="看总数">
      <PostGate homes={['leader', 'office']} wanted={decodeParam(post)}>
        {(_post, key) => (
          <>
            <List>
              <ListRow
                id="open-returns"
                title="零报告情况"
                text="每月各村、各单位谁报了、谁没报"
                onClick={() => openPage(ROUTES.returns(key))}
              />
              <ListRow
                id="open-key-tables"
                title="重点风险线索统计表"
                text="附件2：每月的重点线索和合计"
                onClick={() => openPage(ROUTES.keyTables(key))}
              />
              <ListRow
                id="open-contacts"
                title="联系人名单"
                text="附件1：谁没有交，各单位是谁负责"
                onClick={() => openPage(ROUTES.officeContacts(key))}
              />
            </List>
            <TotalsBoard key={key} post={key} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
