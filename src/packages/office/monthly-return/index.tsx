import { useRouter } from '@tarojs/taro';
import { MonthlyReturnView } from '@/features/monthly-return/MonthlyReturnView';
import { PostGate } from '@/features/work-post/PostGate';
import { useUnits } from '@/client/use-units';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MonthlyReturnPage() {
  const { post, month } = useRouter().params;
  const town = useUnits()?.town.name ?? '';
  return (
    <Page title="每月汇总表">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role }) => <MonthlyReturnView place={role === 'countyHost' ? '全县' : town} month={decodeParam(month)} />}
      </PostGate>
    </Page>
  );
}
