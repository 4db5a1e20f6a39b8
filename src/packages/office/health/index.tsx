import { useRouter } from '@tarojs/taro';
import { HealthView } from '@/features/jobs-health/HealthView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function HealthPage() {
  const { post } = useRouter().params;
  return (
    <Page title="系统运行情况">
      <PostGate homes={['office']} wanted={decodeParam(post)} bare>
        {() => <HealthView />}
      </PostGate>
    </Page>
  );
}
