import { useRouter } from '@tarojs/taro';
import { LeadingGroupView } from '@/features/leading-group/LeadingGroupView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function GroupPage() {
  const { unitId } = useRouter().params;
  return (
    <Page title="领导小组">
      <PostGate homes={['unit', 'office']} wanted="" bare>
        {() => <LeadingGroupView unitId={decodeParam(unitId) || undefined} />}
      </PostGate>
    </Page>
  );
}
