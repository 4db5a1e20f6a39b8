import type { Records } from '@/shared/domain/appraisal/pack';
import { endOf, type Span } from '@/shared/domain/appraisal/span';
import type { Duty } from '@/shared/domain/duty/duty';
import { dutyId } from '@/shared/domain/duty/open-duty';
import type { Lead } from '@/shared/domain/lead/lead';
import { formerHolderKey, mergedKey, relationsOf, unitKey } from '@/shared/domain/lead/visibility';
import { DUTY_TABLE, PERIODIC_KINDS } from '@/shared/tables/duties';
import { startOfDay } from '@/shared/time/shanghai';
import type { Staff } from '../../dispatch/caller';
import type { Ports } from '../../ports';
import { hiddenLeads } from '../lead/hidden-leads';
import { BY_RECEIVED } from '../lead/list-leads';
import { findPage } from '../paging';

/** The most leads one pack looks at; a village has some dozens a year. */
export const LEADS_MAX = 2000;
const LEADS_AT_ONCE = 500;

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

const dutiesOf = ({ store }: Ports, unitId: string, year: string): Promise<Duty[]> => {
  const ids = PERIODIC_KINDS.flatMap((kind) =>
    DUTY_TABLE[kind].every === 'month'
      ? MONTHS.map((month) => dutyId(kind, unitId, `${year}-${month}`))
      : [dutyId(kind, unitId, year)],
  );
  return store.collection('duties').find({ _id: { in: ids } }, { limit: ids.length });
};

/** The newest leads under one key, one more than `LEADS_MAX` when there are more. */
const leadsUnder = async ({ store }: Ports, key: string, receivedAt: { gte: Date; lt: Date }): Promise<Lead[]> => {
  const found: Lead[] = [];
  let cursor: string | undefined;
  do {
    const page = await findPage(store.collection('leads'), { visibleTo: key, receivedAt }, BY_RECEIVED, {
      cursor,
      limit: LEADS_AT_ONCE,
    });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length <= LEADS_MAX);
  return found;
};

/** Those in the unit's hands, those it gave away, and both of them after they were taken into another lead. */
const keysOfUnit = (unitId: string): string[] => {
  const keys = [unitKey(unitId), formerHolderKey(unitId)];
  return [...keys, ...keys.map(mergedKey)];
};

const newestFirst = (a: Lead, b: Lead): number =>
  b.receivedAt.getTime() - a.receivedAt.getTime() || (a._id < b._id ? -1 : 1);

/**
 * What a unit's year is judged by. Leads of the year before are looked at, too: their deadlines may pass in this one. Those
 * the reader may not know, or that keep the unit itself out, are not among them (C2).
 */
export const recordsOf = async (
  ports: Ports,
  staff: Staff,
  unitId: string,
  span: Span,
): Promise<Records & { cut: boolean }> => {
  const receivedAt = { gte: startOfDay(`${Number(span.year) - 1}-01-01`), lt: endOf(span) };
  const [duties, ...found] = await Promise.all([
    dutiesOf(ports, unitId, span.year),
    ...keysOfUnit(unitId).map((key) => leadsUnder(ports, key, receivedAt)),
  ]);
  const all = [...new Map(found.flat().map((lead) => [lead._id, lead])).values()].sort(newestFirst);
  const looked = all.slice(0, LEADS_MAX);
  const hidden = await hiddenLeads(
    ports,
    staff,
    looked.map(({ _id }) => _id),
  );
  return {
    duties,
    leads: looked.filter((lead) => !hidden.has(lead._id) && relationsOf(lead, staff.posts, staff.memberId).length > 0),
    cut: all.length > LEADS_MAX,
  };
};
