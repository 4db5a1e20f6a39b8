import { useRouter } from '@tarojs/taro';
import { TotalsBoard } from '@/features/totals-board/TotalsBoard';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam, openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Page } from '@/ui/Page';
import { Tiles } from '@/ui/Tiles';

export default function LeaderPage() {
  const { post } = useRouter().params;
  return (
    <Page title="看总数">
      <PostGate homes={['leader', 'office']} wanted={decodeParam(post)}>
        {(_post, key) => (
          <>
            <Tiles
              tiles={[
                { id: 'open-returns', title: '零报告情况', onClick: () => openPage(ROUTES.returns(key)) },
                { id: 'open-key-tables', title: '重点线索表', onClick: () => openPage(ROUTES.keyTables(key)) },
                { id: 'open-cases', title: '陈案积案', onClick: () => openPage(ROUTES.cases(key)) },
                { id: 'open-appraisal', title: '监督检查', onClick: () => openPage(ROUTES.appraisal(key)) },
                { id: 'open-meetings', title: '联席会议', onClick: () => openPage(ROUTES.meetings(key)) },
                { id: 'open-contacts', title: '联系人名单', onClick: () => openPage(ROUTES.officeContacts(key)) },
              ]}
            />
            <TotalsBoard key={key} post={key} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
