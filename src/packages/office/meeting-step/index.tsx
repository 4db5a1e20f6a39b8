import { useRouter } from '@tarojs/taro';
import { MeetingStep } from '@/features/cases/meetings/MeetingStep';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MeetingStepPage() {
  const { meetingId, step, about } = useRouter().params;
  return (
    <Page title="联席会议">
      <PostGate homes={['office']} wanted="" bare>
        {() => <MeetingStep meetingId={decodeParam(meetingId)} step={decodeParam(step)} about={decodeParam(about)} />}
      </PostGate>
    </Page>
  );
}
