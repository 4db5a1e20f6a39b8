import { useRouter } from '@tarojs/taro';
import { HealthBar } from '@/features/jobs-health/HealthBar';
import { DraftBox } from '@/features/lead-form/DraftBox';
import { RecordEntry } from '@/features/lead-form/RecordEntry';
import { OfficeList } from '@/features/lead-list/OfficeList';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam, openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Page } from '@/ui/Page';
import { Tiles } from '@/ui/Tiles';

const PLACES = [
  { id: 'open-returns', title: '零报告情况', route: ROUTES.returns },
  { id: 'open-documents', title: '方案和总结', route: ROUTES.documents },
  { id: 'open-contacts', title: '联系人名单', route: ROUTES.officeContacts },
  { id: 'open-key-tables', title: '附件2 重点线索', route: ROUTES.keyTables },
  { id: 'open-cases', title: '陈案积案', route: ROUTES.cases },
  { id: 'open-petitions', title: '信访台账', route: ROUTES.petitions },
  { id: 'open-appraisal', title: '监督检查', route: ROUTES.appraisal },
  { id: 'open-meetings', title: '联席会议', route: ROUTES.meetings },
  { id: 'open-due', title: '要办的事', route: ROUTES.due },
  { id: 'open-totals', title: '看总数', route: ROUTES.leader },
  { id: 'open-people', title: '单位人员', route: ROUTES.people },
  { id: 'open-rules', title: '派单规则', route: ROUTES.routingRules },
  { id: 'open-unreachable', title: '收不到消息的人', route: ROUTES.unreachable },
  { id: 'open-health', title: '系统运行情况', route: ROUTES.health },
] as const;

export default function OfficePage() {
  const { post } = useRouter().params;
  return (
    <Page title="处非办工作台">
      <PostGate homes={['office']} wanted={decodeParam(post)}>
        {(_post, key) => (
          <>
            <HealthBar />
            <RecordEntry postKey={key} />
            <DraftBox postKey={key} />
            <Tiles tiles={PLACES.map(({ route, ...tile }) => ({ ...tile, onClick: () => openPage(route(key)) }))} />
            <OfficeList key={key} post={key} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
