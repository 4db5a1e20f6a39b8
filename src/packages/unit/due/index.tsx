import { useRouter } from '@tarojs/taro';
import { DueListView } from '@/features/due-list/DueListView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function DuePage() {
  const { post } = useRouter().params;
  return (
    <Page title="要办的事">
      <PostGate homes={['unit', 'office']} wanted={decodeParam(post)} bare>
        {() => <DueListView />}
      </PostGate>
    </Page>
  );
}
