import type { Measures } from '@/shared/contract/totals';
import { boardOf } from '@/shared/domain/totals/board';
import { contributionOf } from '@/shared/domain/totals/contribution';
import { UNKNOWN_KEY } from '@/shared/domain/totals/roll-up';
import { nodesOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { LEAD_STATUSES, type LeadStatus } from '@/shared/tables/lead-statuses';
import type { Sector } from '@/shared/tables/sectors';
import { divisionName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import type { Lead } from '@/shared/domain/lead/lead';
import type { Transaction } from '../../ports/store';
import { choosePost, notExcluded } from '../choose-post';

const PAGE = 1000;

const dirtyLeads = async (tx: Transaction, nodeKey: string): Promise<Lead[]> => {
  const found: Lead[] = [];
  for (let after = ''; ;) {
    const page = await tx.find('leads', { dirty: true, _id: { gt: after } }, { order: [['_id', 'asc']], limit: PAGE });
    found.push(...page.filter((lead) => lead.divisionCode.startsWith(nodeKey)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last._id;
  }
};

const filled = (measures: Measures): boolean => measures.leads !== 0;
const byLeads = (a: { measures: Measures }, b: { measures: Measures }): number => b.measures.leads - a.measures.leads;

/**
 * Totals of one node. Roll-ups and the leads they have not taken in yet are read in one snapshot, so the sum equals a
 * recount at that moment, and the work does not grow with the number of leads (F2).
 */
export const getTotals: Handler<'totals.get'> = async ({ ports, staff, now }, input) => {
  const { post, key } = choosePost(staff, input.post);
  const node = input.node ?? post.divisionCode;
  if (!node.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node });
  if (input.from > input.to)
    throw new AppError('INVALID_INPUT', { from: input.from }, [{ path: 'from', message: '开始月份不能晚于结束月份' }]);
  const readerUnitIds = staff.posts.map((held) => held.unitId);
  const [{ rollUps, leads }, overdue, units] = await Promise.all([
    ports.store.transaction(async (tx) => ({
      rollUps: await tx.find(
        'totals',
        { node, month: { gte: input.from, lte: input.to } },
        {
          order: [
            ['month', 'asc'],
            ['_id', 'asc'],
          ],
          limit: PAGE,
        },
      ),
      leads: await dirtyLeads(tx, node),
    })),
    ports.store.collection('leads').count({
      visibleTo: key,
      open: true,
      nextDueAt: { lt: now },
      ...notExcluded(staff),
      ...(node === post.divisionCode ? {} : { divisionCode: { gte: node, lt: `${node}~` } }),
    }),
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
    byStatus: LEAD_STATUSES.map((status: LeadStatus) => ({ status, measures: board.byStatus.get(status) })).flatMap(
      ({ status, measures }) => (measures && filled(measures) ? [{ status, measures }] : []),
    ),
    bySector: [...board.bySector]
      .filter(([, measures]) => filled(measures))
      .map(([sector, measures]) => ({ sector: sector === UNKNOWN_KEY ? null : (sector as Sector), measures }))
      .sort(byLeads),
    byChild: [...board.byChild]
      .filter(([, measures]) => filled(measures))
      .map(([code, measures]) =>
        code === UNKNOWN_KEY
          ? { code: null, name: '未填写村（社区）', drillable: false, measures }
          : { ...named(code), drillable: true, measures },
      )
      .sort(byLeads),
  };
};
