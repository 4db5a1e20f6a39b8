import type { Handler } from '../../dispatch/handler';
import { dutiesBelow, dutyBoard } from './duty-board';

export const zeroReportBoard: Handler<'zeroReport.board'> = async (context, { month, ...wanted }) => {
  const all = await dutiesBelow(context, 'zeroReport', month);
  return {
    month,
    leads: all.reduce((sum, { filing }) => sum + (filing?.kind === 'zeroReport' ? filing.leadIds.length : 0), 0),
    ...(await dutyBoard(context, 'zeroReport', month, all, wanted)),
  };
};
