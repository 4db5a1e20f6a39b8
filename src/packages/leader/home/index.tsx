import { useRouter } from '@tarojs/taro';
import { TotalsBoard } from '@/features/totals-board/TotalsBoard';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function LeaderPage() {
  const { post } = useRouter().params;
  return (
    <Page title="看总数">
      <PostGate homes={['leader', 'office']} wanted={decodeParam(post)}>
        {(_post, key) => <TotalsBoard key={key} post={key} />}
      </PostGate>
    </Page>
  );
}
