import { useRouter } from '@tarojs/taro';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { MeetingsView } from '@/features/cases/meetings/MeetingsView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MeetingsPage() {
  const { post } = useRouter().params;
  return (
    <Page title="联席会议">
      <PostGate homes={['office', 'leader', 'unit']} wanted={decodeParam(post)}>
        {({ role }, key) => <MeetingsView key={key} postKey={key} mayRecord={ROLE_TABLE[role].home === 'office'} />}
      </PostGate>
    </Page>
  );
}
