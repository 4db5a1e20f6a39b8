import type { Output } from '@/shared/contract';
import { dueAtOf, periodAt, periodBefore, type Period } from '@/shared/domain/duty/periods';
import { nodeKey } from '@/shared/domain/lead/visibility';
import type { Ports } from '../../ports';

type Standing = Output<'totals.get'>['zeroReports'][number];

/** Counts an index alone answers: as fast for fifteen towns as for a village. */
const ofMonth = async ({ store }: Ports, node: string, month: Period, now: Date): Promise<Standing> => {
  const dueAt = dueAtOf('zeroReport', month);
  const count = (more: object) =>
    store.collection('duties').count({ visibleTo: nodeKey(node), kind: 'zeroReport', period: month, ...more });
  const [owed, filed, late] = await Promise.all([
    count({ state: { in: ['open', 'filed'] } }),
    count({ state: 'filed' }),
    now < dueAt ? 0 : count({ state: 'filed', firstFiledAt: { gte: dueAt } }),
  ]);
  return { month, dueAt: dueAt.toISOString(), owed, filed, late };
};

/** 零报送 of the last month and the running one; months nobody owes are left out (E2, F2). */
export const zeroReportStandings = async (ports: Ports, node: string, now: Date): Promise<Standing[]> => {
  const running = periodAt('zeroReport', now);
  const months = await Promise.all([periodBefore(running), running].map((month) => ofMonth(ports, node, month, now)));
  return months.filter(({ owed }) => owed > 0);
};
