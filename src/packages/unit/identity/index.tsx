import { useRouter } from '@tarojs/taro';
import { IdentityView } from '@/features/identity/IdentityView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function IdentityPage() {
  const { leadId, tipId } = useRouter().params;
  return (
    <Page title="举报人身份">
      <PostGate homes={['unit', 'office']} wanted="" bare>
        {() => <IdentityView leadId={decodeParam(leadId)} tipId={decodeParam(tipId)} />}
      </PostGate>
    </Page>
  );
}
