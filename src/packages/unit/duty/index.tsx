import { useRouter } from '@tarojs/taro';
import { DocumentView } from '@/features/duty-document/DocumentView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function DutyPage() {
  const { dutyId } = useRouter().params;
  return (
    <Page title="要办的事">
      <PostGate homes={['unit', 'office', 'leader']} wanted="" bare>
        {() => <DocumentView dutyId={decodeParam(dutyId)} />}
      </PostGate>
    </Page>
  );
}
