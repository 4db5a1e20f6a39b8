import { useRouter } from '@tarojs/taro';
import { LeadFormView } from '@/features/lead-form/LeadFormView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function RecordLeadPage() {
  const { post, draft } = useRouter().params;
  return (
    <Page title="登记线索">
      <PostGate wanted={decodeParam(post)}>
        {(held, key) => <LeadFormView key={key} post={held} postKey={key} draft={decodeParam(draft)} />}
      </PostGate>
    </Page>
  );
}
