import type { DutyView } from '@/shared/contract/duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { dueAtOf, periodBefore } from '@/shared/domain/duty/periods';
import { dutyId } from '@/shared/domain/duty/open-duty';
import type { Lead } from '@/shared/domain/lead/lead';
import { isExcluded, memberKey, unitKey } from '@/shared/domain/lead/visibility';
import { shanghaiMonth } from '@/shared/time/shanghai';
import type { Caller } from '../../dispatch/caller';
import type { Ports } from '../../ports';

const LEADS_MAX = 200;
const PEOPLE_MAX = 200;
const NOTES_MAX = 50;

/**
 * Leads of one unit's month: what it handles, and what its people sent up and others handle. A lead that keeps a unit of
 * the caller's out is not among them, and is not counted (C2).
 */
export const leadsOfMonth = async (ports: Ports, caller: Caller, duty: Duty): Promise<Lead[]> => {
  const leads = ports.store.collection('leads');
  const receivedAt = { gte: dueAtOf('zeroReport', periodBefore(duty.period)), lt: duty.dueAt };
  const people = await ports.store
    .collection('members')
    .find({ unitIds: { in: [duty.unitId] } }, { limit: PEOPLE_MAX });
  const keys = [unitKey(duty.unitId), ...people.map(({ _id }) => memberKey(_id))];
  const found = await Promise.all(
    keys.map((visibleTo) =>
      leads.find({ visibleTo, receivedAt }, { order: [['receivedAt', 'desc']], limit: LEADS_MAX }),
    ),
  );
  const byId = new Map(found.flat().map((lead) => [lead._id, lead]));
  const unit = { role: 'liaison', unitId: duty.unitId, divisionCode: '' } as const;
  const posts = (await caller.member())?.posts ?? [];
  return [...byId.values()]
    .filter((lead) => !isExcluded(lead, [...posts, unit]))
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
};

/** What the form of the monthly return begins with: nobody types again what the ledger knows. */
export const zeroReportForm = async (ports: Ports, caller: Caller, duty: Duty): Promise<DutyView['zeroReport']> => {
  const { store } = ports;
  const before = periodBefore(duty.period);
  const since = dueAtOf('zeroReport', before);
  const months = [shanghaiMonth(since), duty.period];
  const [leads, notes, last] = await Promise.all([
    leadsOfMonth(ports, caller, duty),
    store.collection('zeroReportNotes').find({ unitId: duty.unitId, month: { in: months } }, { limit: NOTES_MAX }),
    store.collection('duties').get(dutyId('zeroReport', duty.unitId, before)),
  ]);
  const { filing } = duty;
  const chosen = filing?.kind === 'zeroReport' ? new Set(filing.leadIds) : null;
  return {
    since: since.toISOString(),
    leads: leads.map((lead) => ({
      leadId: lead._id,
      title: lead.visibleTo.includes(unitKey(duty.unitId)) ? lead.title : null,
      receivedAt: lead.receivedAt.toISOString(),
      chosen: chosen?.has(lead._id) ?? true,
    })),
    notes: notes
      .filter(({ at }) => at >= since && at < duty.dueAt)
      .map(({ at, text }) => ({ at: at.toISOString(), text })),
    lastChecked: last?.filing?.kind === 'zeroReport' ? last.filing.checked : null,
  };
};
