import type { Handler } from '../../dispatch/handler';
import { dutyView } from './duty-view';
import { zeroReportForm } from './month-of-unit';
import { readableDuty } from './readable-duty';

export const getDuty: Handler<'duty.get'> = async ({ ports, caller, staff, now }, { dutyId }) => {
  const { duty, own } = await readableDuty(ports, staff, dutyId);
  const form = own && duty.kind === 'zeroReport' ? await zeroReportForm(ports, caller, duty) : null;
  return dutyView(duty, await ports.directory.units(), now, form);
};
