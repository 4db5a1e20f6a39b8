import { useRouter } from '@tarojs/taro';
import { KeyTablesView } from '@/features/key-table/KeyTablesView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function KeyTablesPage() {
  const { post } = useRouter().params;
  return (
    <Page title="重点风险线索统计表">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)}>
        {(_post, key) => <KeyTablesView key={key} postKey={key} />}
      </PostGate>
    </Page>
  );
}
