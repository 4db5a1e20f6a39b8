import { useRouter } from '@tarojs/taro';
import { OwedByUnit } from '@/features/due-list/OwedByUnit';
import { DraftBox } from '@/features/lead-form/DraftBox';
import { RecordEntry } from '@/features/lead-form/RecordEntry';
import { WorkList } from '@/features/lead-list/WorkList';
import { PetitionEntry } from '@/features/petition/PetitionEntry';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam, openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';
import { Page } from '@/ui/Page';

export default function UnitPage() {
  const { post } = useRouter().params;
  return (
    <Page title="办理线索">
      <PostGate homes={['unit']} wanted={decodeParam(post)}>
        {(held, key) => (
          <>
            <OwedByUnit key={key} postKey={key} unitId={held.unit.id} />
            {held.role !== 'supervisingLeader' && <RecordEntry postKey={key} />}
            <DraftBox postKey={key} />
            <PetitionEntry key={`petitions-${key}`} postKey={key} />
            <List>
              <ListRow
                id="open-contacts"
                title="联系人名单"
                text="附件1：分管领导、负责人、联络员，每年核对"
                onClick={() => openPage(ROUTES.contacts(held.unit.id))}
              />
              <ListRow
                id="open-group"
                title="领导小组和材料"
                text="成员分工、专职人员、经费，实施方案和总结"
                onClick={() => openPage(ROUTES.leadingGroup(held.unit.id))}
              />
              <ListRow
                id="open-cases"
                title="陈案积案"
                text="由本单位牵头或分工的"
                onClick={() => openPage(ROUTES.cases(key))}
              />
              <ListRow
                id="open-meetings"
                title="联席会议"
                text="本单位参加的会议和交办的事"
                onClick={() => openPage(ROUTES.meetings(key))}
              />
              {held.role === 'unitHead' && (
                <ListRow
                  id="open-people"
                  title="本单位人员"
                  text="谁在哪个岗位，邀请同事，结束任职"
                  onClick={() => openPage(ROUTES.people(key))}
                />
              )}
            </List>
            <WorkList post={key} unitId={held.unit.id} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
