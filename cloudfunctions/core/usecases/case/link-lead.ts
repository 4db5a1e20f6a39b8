import { LINKED_MAX } from '@/shared/domain/case/ledger';
import { unitsOf } from '@/shared/domain/case/change-case';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { presentLead } from '../lead/present-lead';
import { readableLead } from '../lead/readable-lead';
import { stepOnCase } from './change-case';
import { markNoticesBehind } from './mark-notices';

/**
 * Link and unlink. The lead is looked up first: whoever may not know of it learns nothing of the case by asking (C2). A lead
 * that was taken into another is linked as that one.
 * @throws AppError LEAD_NOT_FOUND; UNIT_EXCLUDED when the lead keeps a unit of the case out; INVALID_INPUT
 */
export const linkLead: Handler<'case.linkLead'> = async (context, input) => {
  const { ports, staff } = context;
  const lead = await presentLead(ports.store, (await readableLead(ports, staff, input.leadId)).lead);
  const view = await stepOnCase(context, 'case.linkLead', 'leadLinked', input, (before) => {
    const { leadIds } = before;
    if (leadIds.includes(lead._id)) return { leadId: lead._id };
    if (leadIds.length >= LINKED_MAX)
      throw new AppError('INVALID_INPUT', { leadIds: leadIds.length }, [
        { path: 'leadId', message: `一件陈案最多关联 ${LINKED_MAX} 条线索` },
      ]);
    if (unitsOf(before).some((unitId) => lead.excludedUnitIds.includes(unitId)))
      throw new AppError('UNIT_EXCLUDED', { leadId: lead._id });
    return { leadId: lead._id, set: { leadIds: [...leadIds, lead._id] } };
  });
  // Meetings and petitions about the case are about this lead from now on.
  await markNoticesBehind(ports, [lead._id]);
  return view;
};

/** @throws AppError LEAD_NOT_FOUND, NOT_FOUND (not linked), and those of every step */
export const unlinkLead: Handler<'case.unlinkLead'> = async (context, input) => {
  const { leadId, reason } = input;
  await readableLead(context.ports, context.staff, leadId);
  return stepOnCase(context, 'case.unlinkLead', 'leadUnlinked', input, ({ leadIds }) => {
    if (!leadIds.includes(leadId)) throw new AppError('NOT_FOUND', { leadId });
    return { text: reason, leadId, set: { leadIds: leadIds.filter((each) => each !== leadId) } };
  });
};
