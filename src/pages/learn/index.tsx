import { RedFlags } from '@/features/learn/RedFlags';
import { SelfCheck } from '@/features/learn/SelfCheck';
import { Page } from '@/ui/Page';

export default function LearnPage() {
  return (
    <Page title="防骗知识">
      <RedFlags />
      <SelfCheck />
    </Page>
  );
}
