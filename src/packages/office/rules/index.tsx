import { RulesView } from '@/features/routing-rules/RulesView';
import { Page } from '@/ui/Page';

export default function RoutingRulesPage() {
  return (
    <Page title="派单规则">
      <RulesView />
    </Page>
  );
}
