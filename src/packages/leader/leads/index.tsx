import { useRouter } from '@tarojs/taro';
import { LeadBrowser } from '@/features/lead-list/LeadBrowser';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function LeadsPage() {
  const { post, ...filters } = useRouter().params;
  const params = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, decodeParam(value)]));
  return (
    <Page title="线索">
      <PostGate homes={['leader', 'office']} wanted={decodeParam(post)}>
        {(_post, key) => <LeadBrowser key={key} post={key} params={params} />}
      </PostGate>
    </Page>
  );
}
