import { useRouter } from '@tarojs/taro';
import { ContactsView } from '@/features/contacts/ContactsView';
import { unitOfPage } from '@/features/contacts/contact-words';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function ContactsPage() {
  const { unitId, dutyId } = useRouter().params;
  return (
    <Page title="联系人名单">
      <PostGate homes={['unit', 'office']} wanted="" bare>
        {() => <ContactsView unitId={unitOfPage(decodeParam(unitId), decodeParam(dutyId))} />}
      </PostGate>
    </Page>
  );
}
