import { useRouter } from '@tarojs/taro';
import { AppraisalUnits } from '@/features/appraisal/AppraisalUnits';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function AppraisalPage() {
  const { post } = useRouter().params;
  return (
    <Page title="监督检查">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)}>
        {(_post, key) => <AppraisalUnits key={key} postKey={key} />}
      </PostGate>
    </Page>
  );
}
