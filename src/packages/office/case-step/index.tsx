import { useRouter } from '@tarojs/taro';
import { CaseStep } from '@/features/cases/page/CaseStep';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CaseStepPage() {
  const { caseId, step, about } = useRouter().params;
  return (
    <Page title="办理陈案">
      <PostGate homes={['office']} wanted="" bare>
        {() => <CaseStep caseId={decodeParam(caseId)} step={decodeParam(step)} about={decodeParam(about)} />}
      </PostGate>
    </Page>
  );
}
