import { fileDuty } from '@/shared/domain/duty/change-duty';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { dutyView } from './duty-view';
import { leadsOfMonth, zeroReportForm } from './month-of-unit';
import { readableDuty, stepOnDuty } from './readable-duty';

const checkLeads = (found: boolean, leadIds: readonly string[], known: ReadonlySet<string>): void => {
  const strange = leadIds.find((leadId) => !known.has(leadId));
  if (strange !== undefined) throw new AppError('LEAD_NOT_FOUND', { leadId: strange });
  if (!found && leadIds.length > 0)
    throw new AppError('INVALID_INPUT', {}, [{ path: 'leadIds', message: '选了线索就请报“有线索”。' }]);
};

/**
 * Files or corrects the month's return for the caller's own unit; the same request again changes nothing. A correction
 * names the version it saw. @throws AppError NOT_FOUND, LEAD_NOT_FOUND, DUTY_CHANGED_MEANWHILE, DUTY_CANCELLED
 */
export const fileZeroReport: Handler<'zeroReport.file'> = async ({ ports, staff, caller, now }, input) => {
  const { duty, own } = await readableDuty(ports, staff, input.dutyId);
  if (!own || duty.kind !== 'zeroReport') throw new AppError('NOT_FOUND', { dutyId: input.dutyId });
  const eventId = ports.keys.requestKey(caller.ownerKey, 'zeroReport.file', input.requestId);
  const leadIds = [...new Set(input.leadIds)];
  checkLeads(input.found, leadIds, new Set((await leadsOfMonth(ports, caller, duty)).map(({ _id }) => _id)));
  const { found, checked, note } = input;
  const changed = await stepOnDuty(ports, duty._id, (present) => {
    if (present.history.some(({ id }) => id === eventId)) return null;
    if (present.state === 'cancelled') throw new AppError('DUTY_CANCELLED', { dutyId: present._id });
    if (present.version !== input.version) throw new AppError('DUTY_CHANGED_MEANWHILE', { dutyId: present._id });
    return fileDuty(
      present,
      { kind: 'zeroReport', found, leadIds, checked, note },
      { eventId, actor: { memberId: staff.memberId, name: staff.name, unitId: present.unitId }, at: now },
    );
  });
  const [units, form] = await Promise.all([ports.directory.units(), zeroReportForm(ports, caller, changed)]);
  return dutyView(changed, units, now, form);
};
