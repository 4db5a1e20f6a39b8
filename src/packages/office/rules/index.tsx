import { useRouter } from '@tarojs/taro';
import { RulesView } from '@/features/routing-rules/RulesView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { Page } from '@/ui/Page';

export default function RoutingRulesPage() {
  const { post } = useRouter().params;
  return (
    <Page title="派单规则">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role }, key) => <RulesView key={key} post={ROLE_TABLE[role].home === 'office' ? key : null} />}
      </PostGate>
    </Page>
  );
}
