import { useRouter } from '@tarojs/taro';
import { DraftBox } from '@/features/lead-form/DraftBox';
import { RecordEntry } from '@/features/lead-form/RecordEntry';
import { WorkList } from '@/features/lead-list/WorkList';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function UnitPage() {
  const { post } = useRouter().params;
  return (
    <Page title="办理线索">
      <PostGate homes={['unit']} wanted={decodeParam(post)}>
        {(held, key) => (
          <>
            {held.role !== 'supervisingLeader' && <RecordEntry postKey={key} />}
            <DraftBox postKey={key} />
            <WorkList post={key} unitId={held.unit.id} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
