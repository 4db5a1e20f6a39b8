import { MyTips } from '@/features/progress/MyTips';
import { ReceiptQuery } from '@/features/progress/ReceiptQuery';
import { Page } from '@/ui/Page';

export default function ProgressPage() {
  return (
    <Page title="查进度">
      <ReceiptQuery />
      <MyTips />
    </Page>
  );
}
