import { useRouter } from '@tarojs/taro';
import { AppraisalPack } from '@/features/appraisal/AppraisalPack';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function AppraisalPackPage() {
  const { unitId, year } = useRouter().params;
  return (
    <Page title="监督检查">
      <PostGate homes={['office', 'leader']} wanted="" bare>
        {() => <AppraisalPack unitId={decodeParam(unitId)} year={decodeParam(year)} />}
      </PostGate>
    </Page>
  );
}
