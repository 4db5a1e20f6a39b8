import type { ViewerRow } from '@/shared/contract/lead-views';
import { PAGE_SIZE } from '@/shared/contract/fields';
import { isExcluded } from '@/shared/domain/lead/visibility';
import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import type { AuditEntry } from '../../audit/chain';
import type { Member } from '../../collections/documents';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import type { Condition } from '../../ports/store';
import { logWaitingEventsOf } from '../../sweeps/log-audit-events';
import { findPage, type Sorting } from '../paging';
import { readableLead } from './readable-lead';

const BY_TIME: Sorting<AuditEntry> = {
  field: 'event.at',
  direction: 'desc',
  keyOf: (entry) => entry.event.at.getTime(),
  value: (key) => new Date(key),
};
const LOOKS: Condition = { in: ['lead.viewed', 'file.viewed'] };
/** Whoever looked has left all posts since. */
const FORMER = '（已不在任的人员）';

const membersOf = (ports: Ports, unitIds: readonly string[]): Promise<Member[]> =>
  findAll((filter, page) => ports.store.collection('members').find(filter, page), { unitIds: { in: unitIds } });

const lookerOf = ({ event: { actor } }: AuditEntry): string | null => (actor.kind === 'member' ? actor.memberId : null);

const rowOf = (entry: AuditEntry, lead: Lead, member: Member | undefined, units: readonly Unit[]): ViewerRow => ({
  at: entry.event.at.toISOString(),
  name: member?.name ?? FORMER,
  units: (member?.unitIds ?? []).map((id) => unitName(id, units)),
  what: entry.event.type === 'file.viewed' ? 'file' : 'lead',
  keptOut: member !== undefined && isExcluded(lead, member.posts),
});

/**
 * Who looked at a lead that keeps somebody out; of any other lead nobody is listed. An office among those kept out cannot
 * read the lead and so gets no list either. @throws AppError LEAD_NOT_FOUND
 */
export const listViewers: Handler<'lead.viewers'> = async (
  { ports, staff },
  { leadId, who, cursor, limit = PAGE_SIZE },
) => {
  const { lead, relations } = await readableLead(ports, staff, leadId);
  if (!relations.includes('oversight')) throw new AppError('LEAD_NOT_FOUND', { leadId });
  if (lead.excludedUnitIds.length === 0) return { items: [], nextCursor: null };
  await logWaitingEventsOf(ports, leadId);
  const keptOut = who === 'keptOut' ? await membersOf(ports, lead.excludedUnitIds) : null;
  const page = await findPage(
    ports.store.collection('auditLog'),
    {
      'event.leadId': leadId,
      'event.type': LOOKS,
      ...(keptOut ? { 'event.actor.memberId': { in: keptOut.map((member) => member._id) } } : {}),
    },
    BY_TIME,
    { cursor, limit },
  );
  const ids = [...new Set(page.items.flatMap((entry) => lookerOf(entry) ?? []))];
  const members =
    ids.length === 0 ? [] : await ports.store.collection('members').find({ _id: { in: ids } }, { limit: ids.length });
  const units = await ports.directory.units();
  return {
    items: page.items.map((entry) =>
      rowOf(
        entry,
        lead,
        members.find((member) => member._id === lookerOf(entry)),
        units,
      ),
    ),
    nextCursor: page.nextCursor,
  };
};
