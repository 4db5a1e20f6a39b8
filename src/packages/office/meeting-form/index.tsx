import { useRouter } from '@tarojs/taro';
import { MeetingForm } from '@/features/cases/meetings/MeetingForm';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MeetingFormPage() {
  const { post, leadId, caseId } = useRouter().params;
  return (
    <Page title="登记会议">
      <PostGate homes={['office']} wanted={decodeParam(post)}>
        {(_post, key) => (
          <MeetingForm key={key} postKey={key} leadId={decodeParam(leadId)} caseId={decodeParam(caseId)} />
        )}
      </PostGate>
    </Page>
  );
}
