import { Text } from '@tarojs/components';
import { useLeadBox } from '@/client/lead-box/use-lead-box';
import { LeadListView } from './LeadListView';

/** What a grid worker has logged, newest first, and how it stands. */
export function OwnLeads({ post }: { post: string }) {
  const arrived = useLeadBox().filter((lead) => lead.state === 'sent').length;
  return (
    <>
      <Text className="title">我登记的线索</Text>
      <LeadListView
        question={{ post, view: 'all' }}
        changes={arrived}
        empty={{ title: '还没有登记过线索', text: '走访时发现可疑的集资，点上面的按钮登记。' }}
      />
    </>
  );
}
