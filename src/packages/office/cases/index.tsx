import { useRouter } from '@tarojs/taro';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { CasesView } from '@/features/cases/CasesView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CasesPage() {
  const { post, node } = useRouter().params;
  return (
    <Page title="陈案积案">
      <PostGate homes={['office', 'leader', 'unit']} wanted={decodeParam(post)}>
        {({ role }, key) => (
          <CasesView key={key} postKey={key} place={decodeParam(node)} ofUnit={ROLE_TABLE[role].scope === 'unit'} />
        )}
      </PostGate>
    </Page>
  );
}
