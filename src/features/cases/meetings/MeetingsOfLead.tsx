import { dateInWords } from '@/shared/time/shanghai';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { useOverseen } from '../use-overseen';

/** Joint meetings that dealt with a lead, for those who may read both; for all others there is nothing (C7, C2). */
export function MeetingsOfLead({ leadId }: { leadId: string }) {
  const { data, reload } = useQuery('meeting.ofLead', useOverseen(leadId));
  useRefresh(reload);
  if (!data || data.meetings.length === 0) return null;
  return (
    <Card id="meetings-of-lead" title="研究过它的联席会议">
      <List>
        {data.meetings.map(({ meetingId, heldOn }) => (
          <ListRow
            key={meetingId}
            id={`meeting-${meetingId}`}
            title={`${dateInWords(heldOn)} 联席会议`}
            onClick={() => openPage(ROUTES.meeting(meetingId))}
          />
        ))}
      </List>
    </Card>
  );
}
