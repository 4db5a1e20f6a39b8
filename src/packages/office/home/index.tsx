import { useRouter } from '@tarojs/taro';
import { HealthBar } from '@/features/jobs-health/HealthBar';
import { DraftBox } from '@/features/lead-form/DraftBox';
import { RecordEntry } from '@/features/lead-form/RecordEntry';
import { OfficeList } from '@/features/lead-list/OfficeList';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam, openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';
import { Page } from '@/ui/Page';

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
            <List>
              <ListRow
                id="open-returns"
                title="零报告情况"
                text="每月谁报了、谁没报，提醒，打印汇总表"
                onClick={() => openPage(ROUTES.returns(key))}
              />
              <ListRow
                id="open-contacts"
                title="联系人名单"
                text="附件1：谁没有交，打电话，导出"
                onClick={() => openPage(ROUTES.officeContacts(key))}
              />
              <ListRow
                id="open-due"
                title="要办的事"
                text="本办自己要办的，按到期先后"
                onClick={() => openPage(ROUTES.due(key))}
              />
              <ListRow
                id="open-totals"
                title="看总数"
                text="本月、今年以来，按村、行业、月份"
                onClick={() => openPage(ROUTES.leader(key))}
              />
              <ListRow
                id="open-people"
                title="单位人员"
                text="谁在哪个岗位，邀请同事，结束任职"
                onClick={() => openPage(ROUTES.people(key))}
              />
              <ListRow
                id="open-rules"
                title="派单规则"
                text="哪类线索交给哪个单位，依据是什么"
                onClick={() => openPage(ROUTES.routingRules(key))}
              />
              <ListRow
                id="open-unreachable"
                title="收不到消息的人"
                text="谁收不到微信提醒，打电话"
                onClick={() => openPage(ROUTES.unreachable(key))}
              />
              <ListRow
                id="open-health"
                title="系统运行情况"
                text="提醒和微信消息有没有按时发出"
                onClick={() => openPage(ROUTES.health(key))}
              />
            </List>
            <OfficeList key={key} post={key} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
