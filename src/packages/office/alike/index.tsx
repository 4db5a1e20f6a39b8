import { useRouter } from '@tarojs/taro';
import { AlikeScreen } from '@/features/look-alikes/AlikeScreen';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function AlikePage() {
  const { leadId } = useRouter().params;
  return (
    <Page title="可能是同一件事">
      <PostGate homes={['office']} wanted="" bare>
        {() => <AlikeScreen leadId={decodeParam(leadId)} />}
      </PostGate>
    </Page>
  );
}
