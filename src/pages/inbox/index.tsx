import { InboxView } from '@/features/inbox/InboxView';
import { MessageConsent } from '@/features/inbox/MessageConsent';
import { Page } from '@/ui/Page';

export default function InboxPage() {
  return (
    <Page title="消息">
      <MessageConsent />
      <InboxView />
    </Page>
  );
}
