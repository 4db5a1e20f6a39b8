import { useRouter } from '@tarojs/taro';
import { StoryView } from '@/features/progress/StoryView';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function TipStoryPage() {
  const { receipt } = useRouter().params;
  return (
    <Page title="办理进度">
      <StoryView receipt={decodeParam(receipt)} />
    </Page>
  );
}
