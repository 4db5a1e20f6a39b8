import { useRouter } from '@tarojs/taro';
import { MeetingDetail } from '@/features/cases/meetings/MeetingDetail';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MeetingPage() {
  const { meetingId } = useRouter().params;
  return (
    <Page title="联席会议">
      <PostGate homes={['office', 'leader', 'unit']} wanted="" bare>
        {() => <MeetingDetail meetingId={decodeParam(meetingId)} />}
      </PostGate>
    </Page>
  );
}
