import type { LeadView } from '@/shared/contract/lead-views';
import { useMe } from '@/client/me';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Tiles } from '@/ui/Tiles';

/** From a lead to the old case it belongs to, and to a joint meeting about it; for those who keep both (C7). */
export function LinkCard({ lead }: { lead: LeadView }) {
  const { me } = useMe();
  const keeps = me?.posts.some(({ role }) => role === 'office' || role === 'countyHost');
  if (!keeps || lead.mergedInto !== null) return null;
  return (
    <Tiles
      tiles={[
        { id: 'open-case-link', title: '关联到陈案', onClick: () => openPage(ROUTES.caseLink(lead.leadId)) },
        {
          id: 'open-meeting-form',
          title: '登记联席会议',
          onClick: () => openPage(ROUTES.meetingForm('', { leadId: lead.leadId })),
        },
      ]}
    />
  );
}
