import { useRouter } from '@tarojs/taro';
import { PetitionPage } from '@/features/petition/PetitionPage';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function OnePetitionPage() {
  const { petitionId } = useRouter().params;
  return (
    <Page title="信访事项">
      <PostGate homes={['unit', 'office']} wanted="" bare>
        {() => <PetitionPage petitionId={decodeParam(petitionId)} />}
      </PostGate>
    </Page>
  );
}
