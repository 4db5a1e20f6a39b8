import { JoinView } from '@/features/joining/JoinView';
import { Page } from '@/ui/Page';

export default function JoinPage() {
  return (
    <Page title="我有邀请码">
      <JoinView />
    </Page>
  );
}
