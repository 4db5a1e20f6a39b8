import { keepUnitOut, letUnitIn, NobodyLeft } from '@/shared/domain/lead/keep-out';
import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Unit } from '@/shared/tables/units';
import { unitName } from '../../directory';
import type { Staff } from '../../dispatch/caller';
import type { Handler } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import { markNotices } from '../../sweeps/settle-exclusions';
import { actOnLead, stepOnLead } from './act-on-lead';
import { leadView } from './lead-view';

const wrongUnit = (unitId: string, message: string): AppError =>
  new AppError('INVALID_INPUT', { unitId }, [{ path: 'unitId', message }]);

const isListed = (lead: Lead, unitId: string): boolean =>
  lead.excluded.some((exclusion) => exclusion.unitId === unitId);

/** An office decides for its own area: nobody hides a lead from those above. */
const checkReach = (staff: Staff, unit: Unit): void => {
  const reaches = staff.posts.some(
    ({ role, divisionCode }) =>
      (role === 'office' || role === 'countyHost') && unit.divisionCode.startsWith(divisionCode),
  );
  if (!reaches) throw wrongUnit(unit.id, '上级单位要不要回避，由上级决定，请向县处非办反映。');
};

/** The lead's own guard holds already: a failure here costs nothing, and the sweep marks again. */
const tellNotices = async (ports: Ports, lead: Lead): Promise<void> => {
  try {
    await markNotices(ports, lead);
  } catch (error) {
    ports.log.error('mark-notices', { leadId: lead._id }, error);
  }
};

/** @throws AppError UNIT_UNKNOWN; INVALID_INPUT for a unit above, one kept out already, or when nobody would be left */
export const keepOut: Handler<'lead.keepOut'> = async (context, input) => {
  const { ports, staff, now } = context;
  const units = await ports.directory.units();
  const { lead, relations } = await stepOnLead(context, 'keepOut', input, (before, key) => {
    const unit = units.find(({ id }) => id === input.unitId);
    if (!unit) throw new AppError('UNIT_UNKNOWN', { unitId: input.unitId });
    checkReach(staff, unit);
    if (isListed(before, unit.id)) throw wrongUnit(unit.id, '这个单位已经回避了。');
    try {
      const effect = keepUnitOut(before, { unit, why: input.reason, at: now, key }, units);
      return {
        text: input.reason,
        particulars: [['回避单位', unit.shortName], ...takenOver(before, effect.set, units)],
        ...effect,
      };
    } catch (error) {
      throw error instanceof NobodyLeft ? wrongUnit(unit.id, '这样就没有单位能办了，不能让它回避。') : error;
    }
  });
  await tellNotices(ports, lead);
  return { lead: relations.length > 0 ? leadView(lead, relations, units, now) : null };
};

const takenOver = (
  before: Lead,
  set: Partial<Pick<Lead, 'responsibleUnitId'>> | undefined,
  units: readonly Unit[],
): [string, string][] => {
  const now = set?.responsibleUnitId;
  return now === undefined || now === before.responsibleUnitId ? [] : [['责任单位', unitName(now, units)]];
};

/** @throws AppError INVALID_INPUT for a unit that is not kept out */
export const letIn: Handler<'lead.letIn'> = async (context, input) => {
  const { ports, now } = context;
  const units = await ports.directory.units();
  const view = await actOnLead(context, 'letIn', input, (before) => {
    if (!isListed(before, input.unitId)) throw wrongUnit(input.unitId, '这个单位没有回避。');
    return {
      text: input.reason,
      particulars: [['撤销回避的单位', unitName(input.unitId, units)]],
      ...letUnitIn(before, input.unitId, now, units),
    };
  });
  const lead = await ports.store.collection('leads').get(input.leadId);
  if (lead) await tellNotices(ports, lead);
  return view;
};
