import { useRouter } from '@tarojs/taro';
import { DraftBox } from '@/features/lead-form/DraftBox';
import { RecordEntry } from '@/features/lead-form/RecordEntry';
import { OwnLeads } from '@/features/lead-list/OwnLeads';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function GridWorkerPage() {
  const { post } = useRouter().params;
  return (
    <Page title="登记线索">
      <PostGate homes={['gridWorker']} wanted={decodeParam(post)}>
        {(_post, key) => (
          <>
            <RecordEntry postKey={key} kind="primary" />
            <DraftBox postKey={key} />
            <OwnLeads post={key} />
          </>
        )}
      </PostGate>
    </Page>
  );
}
