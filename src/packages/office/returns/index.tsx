import { useRouter } from '@tarojs/taro';
import { ReturnsBoard } from '@/features/returns-board/ReturnsBoard';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { Page } from '@/ui/Page';

export default function ReturnsPage() {
  const { post } = useRouter().params;
  return (
    <Page title="零报告情况">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role }, key) => <ReturnsBoard key={key} postKey={key} mayChase={ROLE_TABLE[role].home === 'office'} />}
      </PostGate>
    </Page>
  );
}
