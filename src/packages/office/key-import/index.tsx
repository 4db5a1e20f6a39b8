import { useRouter } from '@tarojs/taro';
import { KeyImportView } from '@/features/key-table/KeyImportView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function KeyImportPage() {
  const { post } = useRouter().params;
  return (
    <Page title="导入附件2">
      <PostGate homes={['office']} wanted={decodeParam(post)} bare>
        {(_post, key) => <KeyImportView key={key} postKey={key} />}
      </PostGate>
    </Page>
  );
}
