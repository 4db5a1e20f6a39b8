import { EmergencyCard } from '@/features/emergency/EmergencyCard';
import { MainChoices } from '@/features/home/MainChoices';
import { WorkCard } from '@/features/home/WorkCard';
import { ElderSwitch } from '@/features/me/ElderSwitch';
import { MeEntry } from '@/features/me/MeEntry';
import { Page } from '@/ui/Page';

export default function HomePage() {
  return (
    <Page title="桃花江镇防范非法集资" home>
      <EmergencyCard />
      <WorkCard />
      <MainChoices />
      <ElderSwitch />
      <MeEntry />
    </Page>
  );
}
