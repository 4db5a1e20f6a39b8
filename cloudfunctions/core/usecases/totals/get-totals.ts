import type { Measures } from '@/shared/contract/totals';
import { boardOf } from '@/shared/domain/totals/board';
import { contributionOf } from '@/shared/domain/totals/contribution';
import { scopesFor, UNKNOWN_KEY } from '@/shared/domain/totals/roll-up';
import { nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { LEAD_STATUSES } from '@/shared/tables/lead-statuses';
import type { Sector } from '@/shared/tables/sectors';
import { divisionName } from '../../directory';
import { findAll } from '../../find-all';
import type { Handler } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import { choosePost } from '../choose-post';

interface OverdueQuestion {
  node: string;
  readerUnitIds: readonly string[];
  now: Date;
}

/**
 * All leads past their deadline, less those that keep the reader out: counts that an index alone can answer. The latter
 * are counted before and after, so that one which ends in between does not show as a gap.
 */
const countOverdue = async (ports: Ports, { node, readerUnitIds, now }: OverdueQuestion): Promise<number> => {
  const leads = ports.store.collection('leads');
  const overdue = { dueIn: node, nextDueAt: { lt: now } };
  const countKeptOut = () => leads.count({ ...overdue, excludedUnitIds: { in: readerUnitIds } });
  for (let before = await countKeptOut(); ;) {
    const all = await leads.count(overdue);
    const after = await countKeptOut();
    if (after === before) return all - after;
    before = after;
  }
};

const byLeads = (a: { measures: Measures }, b: { measures: Measures }): number => b.measures.leads - a.measures.leads;

/**
 * Totals of one node. Roll-ups and the leads they have not taken in yet are read in one snapshot, so the sum equals a
 * recount at that moment, and the work does not grow with the number of leads (F2).
 */
export const getTotals: Handler<'totals.get'> = async ({ ports, staff, now }, input) => {
  const { post } = choosePost(staff, input.post);
  const node = input.node ?? post.divisionCode;
  if (!node.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node });
  if (input.from > input.to)
    throw new AppError('INVALID_INPUT', { from: input.from }, [{ path: 'from', message: '开始月份不能晚于结束月份' }]);
  const readerUnitIds = staff.posts.map((held) => held.unitId);
  const [{ rollUps, leads }, overdue, units] = await Promise.all([
    ports.store.transaction(async (tx) => ({
      rollUps: await findAll((filter, page) => tx.find('totals', filter, page), {
        node,
        scope: { in: scopesFor(readerUnitIds) },
        month: { gte: input.from, lte: input.to },
      }),
      leads: await findAll((filter, page) => tx.find('leads', filter, page), { dirty: true }),
    })),
    countOverdue(ports, { node, readerUnitIds, now }),
    ports.directory.units(),
  ]);
  const moves = leads.map((lead) => ({ from: lead.counted, to: contributionOf(lead) }));
  const board = boardOf({ node, from: input.from, to: input.to, readerUnitIds, rollUps, moves });
  const named = (code: string) => ({ code, name: divisionName(code, units) });
  const parent = nodesOf(node)[1];
  return {
    asOf: now.toISOString(),
    node: named(node),
    parent: parent?.startsWith(post.divisionCode) ? named(parent) : null,
    total: board.total,
    overdue,
    byMonth: [...board.byMonth]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([month, measures]) => ({ month, measures })),
    byStatus: LEAD_STATUSES.flatMap((status) => {
      const measures = board.byStatus.get(status);
      return measures ? [{ status, measures }] : [];
    }),
    bySector: [...board.bySector]
      .map(([sector, measures]) => ({ sector: sector === UNKNOWN_KEY ? null : (sector as Sector), measures }))
      .sort(byLeads),
    byChild: [...board.byChild]
      .map(([code, measures]) =>
        code === UNKNOWN_KEY
          ? { code: null, name: '未填写村（社区）', drillable: false, measures }
          : { ...named(code), drillable: true, measures },
      )
      .sort(byLeads),
  };
};
