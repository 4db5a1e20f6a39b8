import { nodesOf } from '@/shared/domain/lead/visibility';
import { boardOf } from '@/shared/domain/totals/board';
import { contributionOf } from '@/shared/domain/totals/contribution';
import { monthsBefore, type Months } from '@/shared/domain/totals/months';
import { scopesFor, type Move, type RollUp } from '@/shared/domain/totals/roll-up';
import { AppError } from '@/shared/errors/app-error';
import { divisionName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { findAll } from '../../find-all';
import type { Ports } from '../../ports';
import { choosePost } from '../choose-post';
import { splitsOf } from './board-view';
import { countOverdue } from './count-overdue';
import { zeroReportStandings } from './zero-report-standing';

interface Counted {
  rollUps: RollUp[];
  moves: Move[];
}

/** Roll-ups and the leads they have not taken in yet, of one moment: together they equal a recount (F2). */
const readCounted = (ports: Ports, node: string, readerUnitIds: readonly string[], wanted: Months): Promise<Counted> =>
  ports.store.transaction(async (tx) => {
    const rollUps = await findAll((filter, page) => tx.find('totals', filter, page), {
      node,
      scope: { in: scopesFor(readerUnitIds) },
      month: { gte: wanted.from, lte: wanted.to },
    });
    const leads = await findAll((filter, page) => tx.find('leads', filter, page), { dirty: true });
    return { rollUps, moves: leads.map((lead) => ({ from: lead.counted, to: contributionOf(lead) })) };
  });

/** Totals of one node; the work does not grow with the number of leads (F2). */
export const getTotals: Handler<'totals.get'> = async (
  { ports, staff, now },
  { post: wanted, node: asked, from, to, against = from === to ? 'monthBefore' : 'yearBefore' },
) => {
  const { post } = choosePost(staff, wanted);
  const node = asked ?? post.divisionCode;
  if (!node.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node });
  if (from > to) throw new AppError('INVALID_INPUT', { from }, [{ path: 'from', message: '开始月份不能晚于结束月份' }]);
  const before = monthsBefore({ from, to }, against);
  const readerUnitIds = staff.posts.map(({ unitId }) => unitId);
  const [counted, overdue, zeroReports, units] = await Promise.all([
    readCounted(ports, node, readerUnitIds, { from: before.from, to }),
    countOverdue(ports, { node, readerUnitIds, now }),
    zeroReportStandings(ports, node, now),
    ports.directory.units(),
  ]);
  const board = boardOf({ node, from, to, readerUnitIds, ...counted });
  const named = (code: string) => ({ code, name: divisionName(code, units) });
  return {
    asOf: now.toISOString(),
    node: named(node),
    above: nodesOf(node)
      .filter((code) => code !== node && code.startsWith(post.divisionCode))
      .reverse()
      .map(named),
    total: board.total,
    key: board.key,
    before: { ...before, total: boardOf({ node, ...before, readerUnitIds, ...counted }).total },
    overdue,
    zeroReports,
    ...splitsOf(board, node, named),
  };
};
