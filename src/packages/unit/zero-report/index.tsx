import { useRouter } from '@tarojs/taro';
import { MessageConsent } from '@/features/inbox/MessageConsent';
import { PostGate } from '@/features/work-post/PostGate';
import { ZeroReportView } from '@/features/zero-report/ZeroReportView';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function ZeroReportPage() {
  const { dutyId } = useRouter().params;
  return (
    <Page title="每月零报告">
      <PostGate homes={['unit', 'office', 'leader']} wanted="" bare>
        {(_post, key) => <ZeroReportView dutyId={decodeParam(dutyId)} postKey={key} afterFiling={<MessageConsent />} />}
      </PostGate>
    </Page>
  );
}
