import type { Petition } from '@/shared/domain/petition/petition';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { keptOutBehind } from '../case/leads-behind';
import { readableCase } from '../case/readable-case';
import { presentLead } from '../lead/present-lead';
import { readableLead } from '../lead/readable-lead';
import { marked } from './marked';
import { stepOnPetition } from './step-on-petition';

/**
 * Links, never merges: the petition keeps its own clocks. Whoever is kept out of what it is linked with is kept out of the
 * petition. All throw what `stepOnPetition` throws.
 */

const LINKS_MAX = 20;
const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

interface Linked {
  id: string;
  /** Units kept out of it now. */
  keptOut: readonly string[];
}

/** @throws AppError INVALID_INPUT (linked already, too many); UNIT_EXCLUDED where the handling unit would be shut out */
const withLink = (
  { excludedUnitIds, unitId }: Petition,
  ids: readonly string[],
  { id, keptOut }: Linked,
  { path, what }: { path: string; what: string },
): { ids: string[]; excludedUnitIds: string[] } => {
  if (ids.includes(id)) throw invalid(path, `这${what}已经关联了。`);
  if (ids.length >= LINKS_MAX) throw invalid(path, `最多关联 ${LINKS_MAX} ${what}。`);
  if (keptOut.includes(unitId)) throw new AppError('UNIT_EXCLUDED', { unitId });
  return { ids: [...ids, id], excludedUnitIds: [...new Set([...excludedUnitIds, ...keptOut])] };
};

const LEAD = { path: 'leadId', what: '条线索' } as const;
const CASE = { path: 'caseId', what: '件陈案' } as const;

/**
 * A lead that was taken into another is linked as that one.
 * @throws AppError LEAD_NOT_FOUND for a lead that is not the caller's, and as `withLink`
 */
export const linkPetitionLead: Handler<'petition.linkLead'> = async (context, input) => {
  const { ports, staff } = context;
  const lead = await presentLead(ports.store, (await readableLead(ports, staff, input.leadId)).lead);
  const linked = { id: lead._id, keptOut: lead.excludedUnitIds };
  const done = await stepOnPetition(context, 'linkLead', input, (petition) => {
    const { ids, excludedUnitIds } = withLink(petition, petition.leadIds, linked, LEAD);
    return { text: input.reason, leadId: lead._id, set: { leadIds: ids, excludedUnitIds } };
  });
  return marked(context, input.petitionId, done);
};

/** Takes away a link the person sees; of others they learn nothing. @throws AppError LEAD_NOT_FOUND */
export const unlinkPetitionLead: Handler<'petition.unlinkLead'> = async (context, input) => {
  const { lead } = await readableLead(context.ports, context.staff, input.leadId);
  return stepOnPetition(context, 'unlinkLead', input, ({ leadIds }) => {
    if (!leadIds.includes(lead._id)) throw invalid('leadId', '这条线索没有关联。');
    return {
      text: input.reason,
      leadId: lead._id,
      set: { leadIds: leadIds.filter((leadId) => leadId !== lead._id) },
    };
  });
};

/** @throws AppError NOT_FOUND for a case that is not the caller's, and as `withLink` */
export const linkPetitionCase: Handler<'petition.linkCase'> = async (context, input) => {
  const { _id } = await readableCase(context, input.caseId);
  const linked = { id: _id, keptOut: await keptOutBehind(context.ports, { leadIds: [], caseIds: [_id] }) };
  const done = await stepOnPetition(context, 'linkCase', input, (petition) => {
    const { ids, excludedUnitIds } = withLink(petition, petition.caseIds, linked, CASE);
    return { text: input.reason, caseId: _id, set: { caseIds: ids, excludedUnitIds } };
  });
  return marked(context, input.petitionId, done);
};

/** @throws AppError NOT_FOUND */
export const unlinkPetitionCase: Handler<'petition.unlinkCase'> = async (context, input) => {
  const { _id } = await readableCase(context, input.caseId);
  return stepOnPetition(context, 'unlinkCase', input, ({ caseIds }) => {
    if (!caseIds.includes(_id)) throw invalid('caseId', '这件陈案没有关联。');
    return { text: input.reason, caseId: _id, set: { caseIds: caseIds.filter((caseId) => caseId !== _id) } };
  });
};
