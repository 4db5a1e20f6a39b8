import { useRouter } from '@tarojs/taro';
import { EmergencyCard } from '@/features/emergency/EmergencyCard';
import { ReceiptView } from '@/features/receipt/ReceiptView';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function ReceiptPage() {
  const { receipt } = useRouter().params;
  return (
    <Page title="举报回执">
      <ReceiptView receipt={decodeParam(receipt)} />
      <EmergencyCard />
    </Page>
  );
}
