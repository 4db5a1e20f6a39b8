import { useRouter } from '@tarojs/taro';
import { CaseFormScreen } from '@/features/cases/CaseFormScreen';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CaseFormPage() {
  const { caseId, post, node } = useRouter().params;
  return (
    <Page title="陈案基本情况">
      <PostGate homes={['office']} wanted={decodeParam(post)} bare>
        {(_post, key) => <CaseFormScreen caseId={decodeParam(caseId)} postKey={key} node={decodeParam(node)} />}
      </PostGate>
    </Page>
  );
}
