import { useRouter } from '@tarojs/taro';
import { CustodyView } from '@/features/custody/CustodyView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CustodianPage() {
  const { post } = useRouter().params;
  return (
    <Page title="身份保管员">
      <PostGate homes={['custodian']} wanted={decodeParam(post)}>
        {(_post, key) => <CustodyView key={key} post={key} />}
      </PostGate>
    </Page>
  );
}
