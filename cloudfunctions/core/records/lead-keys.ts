import { cellKeysOf } from '@/shared/domain/lead/cells';
import type { Lead } from '@/shared/domain/lead/lead';
import { likeKeysOf } from '@/shared/domain/look-alike/of-lead';
import type { LeadKeys } from '../collections/documents';

/** `likeKeys` come from what its reporters said, and take a moment to work out. */
export const leadKeysOf = (lead: Lead, likeKeys: readonly string[] = likeKeysOf(lead)): LeadKeys => ({
  _id: lead._id,
  keys: [...likeKeys, ...cellKeysOf(lead)],
  receivedAt: lead.receivedAt,
  visibleTo: lead.visibleTo,
  excludedUnitIds: lead.excludedUnitIds,
  divisionCode: lead.divisionCode,
  status: lead.status,
  facts: { sector: lead.facts.sector, mode: lead.facts.mode },
});
