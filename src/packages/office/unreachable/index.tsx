import { useRouter } from '@tarojs/taro';
import { UnreachableView } from '@/features/unreachable/UnreachableView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function UnreachablePage() {
  const { post } = useRouter().params;
  return (
    <Page title="收不到消息的人">
      <PostGate homes={['office']} wanted={decodeParam(post)} bare>
        {() => <UnreachableView />}
      </PostGate>
    </Page>
  );
}
