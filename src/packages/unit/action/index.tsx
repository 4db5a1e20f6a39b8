import { useRouter } from '@tarojs/taro';
import { ActionScreen } from '@/features/lead-actions/ActionScreen';
import { decodeParam } from '@/platform/navigate';

export default function LeadActionPage() {
  const { leadId, action } = useRouter().params;
  return <ActionScreen leadId={decodeParam(leadId)} action={decodeParam(action)} />;
}
