import { useRouter } from '@tarojs/taro';
import { ActionsCard } from '@/features/lead-actions/ActionsCard';
import { AlikeCard } from '@/features/look-alikes/AlikeCard';
import { MeetingsOfLead } from '@/features/cases/meetings/MeetingsOfLead';
import { CasesOfLead } from '@/features/cases/page/CasesOfLead';
import { LinkCard } from '@/features/cases/page/LinkCard';
import { IdentityCard } from '@/features/identity/IdentityCard';
import { LeadDetail } from '@/features/lead-detail/LeadDetail';
import { useLead } from '@/features/lead-detail/use-lead';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function LeadPage() {
  const { leadId } = useRouter().params;
  const query = useLead(decodeParam(leadId));
  return (
    <Page title="线索">
      <PostGate wanted="" bare>
        {() => (
          <LeadDetail
            query={query}
            actions={(lead) => (
              <>
                <AlikeCard lead={lead} reload={query.reload} />
                <ActionsCard lead={lead} />
                <LinkCard lead={lead} />
                <CasesOfLead leadId={lead.leadId} />
                <MeetingsOfLead leadId={lead.leadId} />
                <IdentityCard lead={lead} />
              </>
            )}
          />
        )}
      </PostGate>
    </Page>
  );
}
