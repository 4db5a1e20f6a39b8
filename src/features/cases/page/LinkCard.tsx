import type { LeadView } from '@/shared/contract/lead-views';
import { useMe } from '@/client/me';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';

/** From a lead to the old case it belongs to; for those who keep the ledger (C7). */
export function LinkCard({ lead }: { lead: LeadView }) {
  const { me } = useMe();
  const keeps = me?.posts.some(({ role }) => role === 'office' || role === 'countyHost');
  if (!keeps || lead.mergedInto !== null) return null;
  return (
    <Button id="open-case-link" kind="quiet" onClick={() => openPage(ROUTES.caseLink(lead.leadId))}>
      关联到陈案
    </Button>
  );
}
