import { useRouter } from '@tarojs/taro';
import { OfficeContacts } from '@/features/contacts/OfficeContacts';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { RECORD_READERS } from '@/shared/tables/contacts';
import { Page } from '@/ui/Page';

export default function OfficeContactsPage() {
  const { post } = useRouter().params;
  return (
    <Page title="联系人名单">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role, unit }, key) => (
          <OfficeContacts key={key} postKey={key} unitId={unit.id} withNumbers={RECORD_READERS.includes(role)} />
        )}
      </PostGate>
    </Page>
  );
}
