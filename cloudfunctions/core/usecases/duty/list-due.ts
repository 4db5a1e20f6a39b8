import { PAGE_SIZE } from '@/shared/contract/fields';
import type { DueItem } from '@/shared/contract/duty';
import type { Duty } from '@/shared/domain/duty/duty';
import { dutyPage } from '@/shared/domain/duty/notice-texts';
import { nextDue } from '@/shared/domain/lead/clocks';
import type { Lead } from '@/shared/domain/lead/lead';
import { leadPage } from '@/shared/domain/lead/notices';
import { unitKey } from '@/shared/domain/lead/visibility';
import { CLOCK_RULES } from '@/shared/tables/clock-rules';
import { DUTY_TABLE } from '@/shared/tables/duties';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { BY_QUEUE } from '../lead/list-leads';
import { withoutHiddenTasks } from '../meeting/about-meeting';
import { findPage, findVisiblePage, type Sorting } from '../paging';
import { petitionsDue } from '../petition/due-petitions';

/** Duties and leads share one order: the moment they are due, in milliseconds, urgent leads far before. */
const BY_DUE: Sorting<Duty> = {
  field: 'dueAt',
  direction: 'asc',
  keyOf: (duty) => duty.dueAt.getTime(),
  value: (key) => new Date(key),
};

interface Ranked {
  rank: number;
  item: DueItem;
}

const leadItem = (lead: Lead, units: readonly Unit[]): Ranked => {
  const due = nextDue(lead.clocks);
  return {
    rank: lead.queueRank,
    item: {
      what: 'lead',
      task: false,
      id: lead._id,
      label: due ? CLOCK_RULES[due.kind].label : '办理',
      title: lead.title,
      unit: { id: lead.responsibleUnitId, name: unitName(lead.responsibleUnitId, units) },
      urgent: lead.urgent,
      dueAt: due?.dueAt.toISOString() ?? null,
      basis: due ? CLOCK_RULES[due.kind].basis : '',
      page: leadPage(lead._id),
    },
  };
};

const dutyItem = (duty: Duty, units: readonly Unit[]): Ranked => ({
  rank: BY_DUE.keyOf(duty),
  item: {
    what: 'duty',
    task: duty.task !== null,
    id: duty._id,
    label: DUTY_TABLE[duty.kind].label,
    title: duty.task?.text ?? (duty.period.length === 7 ? `${Number(duty.period.slice(5))}月` : `${duty.period}年`),
    unit: { id: duty.unitId, name: unitName(duty.unitId, units) },
    urgent: false,
    dueAt: duty.dueAt.toISOString(),
    basis: DUTY_TABLE[duty.kind].basis,
    page: dutyPage(duty.kind, duty._id),
  },
});

/** Each unit's leads, duties and petitions, merged: every source is read behind the same cursor, so nothing repeats or is left out. */
export const listDue: Handler<'duty.due'> = async ({ ports, caller, staff }, { what, cursor, limit = PAGE_SIZE }) => {
  const units = await ports.directory.units();
  const unitIds = [...new Set(staff.posts.map((post) => post.unitId))];
  // All of the person's posts count here, also those that have nothing to do with this list.
  const posts = (await caller.member())?.posts ?? [];
  const page = { cursor, limit };
  const wants = (each: DueItem['what']): boolean => what === undefined || what === each;
  const leadsDue = async (unitId: string) => {
    const filter = { visibleTo: unitKey(unitId), open: true, ...notExcluded({ posts }) };
    const { items, nextCursor } = await findPage(ports.store.collection('leads'), filter, BY_QUEUE, page);
    return { items: items.map((lead) => leadItem(lead, units)), nextCursor };
  };
  const dutiesDue = async (unitId: string) => {
    const filter = { unitId, state: 'open' };
    const { items, nextCursor } = await findVisiblePage(
      ports.store.collection('duties'),
      filter,
      BY_DUE,
      page,
      (rows) => withoutHiddenTasks(ports, { posts }, rows),
      (duty) => duty,
    );
    return { items: items.map((duty) => dutyItem(duty, units)), nextCursor };
  };
  const pages = await Promise.all(
    unitIds.flatMap((unitId) => [
      ...(wants('lead') ? [leadsDue(unitId)] : []),
      ...(wants('duty') ? [dutiesDue(unitId)] : []),
      ...(wants('petition') ? [petitionsDue({ ports }, posts, unitId, page)] : []),
    ]),
  );
  const byId = new Map(pages.flatMap(({ items }) => items).map((ranked) => [ranked.item.id, ranked]));
  const merged = [...byId.values()].sort((a, b) => a.rank - b.rank || (a.item.id < b.item.id ? -1 : 1));
  const shown = merged.slice(0, limit);
  const last = shown.at(-1);
  const more = merged.length > limit || pages.some(({ nextCursor }) => nextCursor !== null);
  return {
    items: shown.map(({ item }) => item),
    nextCursor: last && more ? `${last.rank}~${last.item.id}` : null,
  };
};
