import { useRouter } from '@tarojs/taro';
import { MonthlyReturnView } from '@/features/monthly-return/MonthlyReturnView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function MonthlyReturnPage() {
  const { post, month } = useRouter().params;
  return (
    <Page title="每月汇总表">
      <PostGate homes={['office', 'leader']} wanted={decodeParam(post)} bare>
        {({ role }) => <MonthlyReturnView wholeCounty={role === 'countyHost'} month={decodeParam(month)} />}
      </PostGate>
    </Page>
  );
}
