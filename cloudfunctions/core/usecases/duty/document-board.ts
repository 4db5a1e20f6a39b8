import type { Handler } from '../../dispatch/handler';
import { dutiesBelow, dutyBoard } from './duty-board';

export const documentBoard: Handler<'duty.documentBoard'> = async (context, { kind, year, ...wanted }) => ({
  kind,
  year,
  ...(await dutyBoard(context, kind, year, await dutiesBelow(context, kind, year), wanted)),
});
