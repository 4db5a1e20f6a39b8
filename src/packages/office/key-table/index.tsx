import { useRouter } from '@tarojs/taro';
import { KeyTableView } from '@/features/key-table/KeyTableView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function KeyTablePage() {
  const { tableId } = useRouter().params;
  return (
    <Page title="重点风险线索统计表">
      <PostGate homes={['office', 'leader']} wanted="" bare>
        {() => <KeyTableView tableId={decodeParam(tableId)} />}
      </PostGate>
    </Page>
  );
}
