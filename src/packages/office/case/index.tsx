import { useRouter } from '@tarojs/taro';
import { CaseDetail } from '@/features/cases/page/CaseDetail';
import { PetitionsOfCase } from '@/features/petition/PetitionsOfCase';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CasePage() {
  const { caseId } = useRouter().params;
  return (
    <Page title="陈案">
      <PostGate homes={['office', 'leader', 'unit']} wanted="" bare>
        {() => (
          <CaseDetail caseId={decodeParam(caseId)}>
            <PetitionsOfCase caseId={decodeParam(caseId)} />
          </CaseDetail>
        )}
      </PostGate>
    </Page>
  );
}
