import { useRouter } from '@tarojs/taro';
import { ContactSheetView } from '@/features/contacts/ContactSheetView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function ContactsSheetPage() {
  const { unitId } = useRouter().params;
  return (
    <Page title="附件1">
      <PostGate homes={['unit', 'office']} wanted="" bare>
        {() => <ContactSheetView unitId={decodeParam(unitId)} />}
      </PostGate>
    </Page>
  );
}
