import { useRouter } from '@tarojs/taro';
import { PetitionRecordForm } from '@/features/petition/PetitionRecordForm';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function RecordPetitionPage() {
  const { post } = useRouter().params;
  return (
    <Page title="登记信访">
      <PostGate homes={['unit', 'office']} wanted={decodeParam(post)}>
        {(held, key) => <PetitionRecordForm key={key} postKey={key} townCode={held.divisionCode} />}
      </PostGate>
    </Page>
  );
}
