import { useRouter } from '@tarojs/taro';
import { DocumentsBoard } from '@/features/returns-board/DocumentsBoard';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { Page } from '@/ui/Page';

export default function DocumentsPage() {
  const { post } = useRouter().params;
  return (
    <Page title="方案和总结">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role }, key) => <DocumentsBoard key={key} mayChase={ROLE_TABLE[role].home === 'office'} />}
      </PostGate>
    </Page>
  );
}
