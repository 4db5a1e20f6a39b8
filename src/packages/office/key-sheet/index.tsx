import { useRouter } from '@tarojs/taro';
import { KeySheetView } from '@/features/key-table/KeySheetView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function KeySheetPage() {
  const { tableId } = useRouter().params;
  return (
    <Page title="附件2">
      <PostGate homes={['office', 'leader']} wanted="" bare>
        {() => <KeySheetView tableId={decodeParam(tableId)} />}
      </PostGate>
    </Page>
  );
}
