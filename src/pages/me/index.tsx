import { ComplaintCard } from '@/features/emergency/ComplaintCard';
import { TextSizeChoice } from '@/features/me/ElderSwitch';
import { MoreLinks } from '@/features/me/MoreLinks';
import { WhoIAm } from '@/features/me/WhoIAm';
import { Card } from '@/ui/Card';
import { Page } from '@/ui/Page';

export default function MePage() {
  return (
    <Page title="我的">
      <WhoIAm />
      <Card>
        <TextSizeChoice />
      </Card>
      <MoreLinks />
      <ComplaintCard />
    </Page>
  );
}
