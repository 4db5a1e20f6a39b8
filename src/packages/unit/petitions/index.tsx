import { useRouter } from '@tarojs/taro';
import { PetitionsView } from '@/features/petition/PetitionsView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function PetitionsPage() {
  const { post } = useRouter().params;
  return (
    <Page title="信访台账">
      <PostGate homes={['unit', 'office']} wanted={decodeParam(post)}>
        {(_post, key) => <PetitionsView key={key} postKey={key} />}
      </PostGate>
    </Page>
  );
}
