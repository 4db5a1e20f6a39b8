import { AppError } from '@/shared/errors/app-error';
import { AID_KINDS, WATCH_LEVELS } from '@/shared/tables/petitions';
import { moneyInWords } from '@/shared/wording/format';
import type { Handler } from '../../dispatch/handler';
import { notInFuture } from '../lead/not-in-future';
import { presentLead } from '../lead/present-lead';
import { readableLead } from '../lead/readable-lead';
import { stepOnPetition } from './step-on-petition';

/** What belongs to the case: links, aid, ledgers. All throw what `stepOnPetition` throws. */

const LINKS_MAX = 20;
const AID_MAX = 100;
const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

/**
 * Links and never merges: the petition keeps its own clocks. A lead taken into another is linked as that one. Whoever the lead keeps out is kept out of the petition.
 * @throws AppError LEAD_NOT_FOUND for a lead that is not the caller's; UNIT_EXCLUDED where the handling unit would be shut out
 */
export const linkPetitionLead: Handler<'petition.linkLead'> = async (context, input) => {
  const { ports, staff } = context;
  const lead = await presentLead(ports.store, (await readableLead(ports, staff, input.leadId)).lead);
  return stepOnPetition(context, 'linkLead', input, ({ leadIds, excludedUnitIds, unitId }) => {
    if (leadIds.includes(lead._id)) throw invalid('leadId', '这条线索已经关联了。');
    if (leadIds.length >= LINKS_MAX) throw invalid('leadId', `最多关联 ${LINKS_MAX} 条线索。`);
    if (lead.excludedUnitIds.includes(unitId)) throw new AppError('UNIT_EXCLUDED', { unitId });
    return {
      text: input.reason,
      leadId: lead._id,
      set: {
        leadIds: [...leadIds, lead._id],
        excludedUnitIds: [...new Set([...excludedUnitIds, ...lead.excludedUnitIds])],
      },
    };
  });
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

/** @throws AppError DATE_IN_FUTURE */
export const recordAid: Handler<'petition.recordAid'> = (context, input) =>
  stepOnPetition(context, 'recordAid', input, ({ aid }, { actor, eventId }) => {
    notInFuture(input.on, context.now);
    if (aid.length >= AID_MAX) throw invalid('note', `一件信访最多记 ${AID_MAX} 次帮扶。`);
    const { kind, amountYuan, on, note } = input;
    return {
      text: note,
      particulars: [
        ['帮扶', AID_KINDS[kind]],
        ['金额', amountYuan === null ? '不是钱款' : moneyInWords(amountYuan)],
        ['日期', on],
      ],
      set: { aid: [...aid, { id: eventId, kind, amountYuan, on, note, by: actor, at: context.now }] },
    };
  });

/** A level, or its removal, is reasoned; the case has it and never a person. */
export const setPetitionLedgers: Handler<'petition.setLedgers'> = (context, input) =>
  stepOnPetition(context, 'setLedgers', input, (petition, { actor }) => {
    const { keyCase, watch, reason } = input;
    if (keyCase === (petition.keyCase !== null) && watch === (petition.watch?.level ?? null))
      throw invalid('reason', '和现在一样，没有改动。');
    const mark = { at: context.now, by: actor, reason };
    return {
      text: reason,
      particulars: [
        ['重点风险案件', keyCase ? '列入' : '不列入'],
        ['重点稳控', watch ? WATCH_LEVELS[watch] : '不列入'],
      ],
      set: {
        keyCase: keyCase ? (petition.keyCase ?? mark) : null,
        watch: watch ? (petition.watch?.level === watch ? petition.watch : { ...mark, level: watch }) : null,
      },
    };
  });
