import { strikeOut as struckOut } from '@/shared/domain/lead/strike-out';
import { AppError } from '@/shared/errors/app-error';
import { COMPANY_STATES } from '@/shared/tables/company-states';
import type { Handler } from '../../dispatch/handler';
import { actOnLead, actorOf } from './act-on-lead';
import { bulletinOf } from './bulletin-of';
import { marked } from './key-mark';

/** Marks, bulletins and slips taken back. */

export const markKey: Handler<'lead.markKey'> = (context, input) =>
  actOnLead(context, 'markKey', input, async (lead) => ({
    text: input.reason,
    set: await marked(context, lead, { at: context.now, by: actorOf(context, lead), reason: input.reason }),
  }));

export const unmarkKey: Handler<'lead.unmarkKey'> = (context, input) =>
  actOnLead(context, 'unmarkKey', input, async (lead) => ({
    text: input.reason,
    set: await marked(context, lead, null),
  }));

export const setCompanyState: Handler<'lead.setCompanyState'> = (context, input) =>
  actOnLead(context, 'setCompanyState', input, () => ({
    text: input.note ?? null,
    particulars: [['企业现状', input.state === null ? '不填' : COMPANY_STATES[input.state]]],
    set: { companyState: input.state },
  }));

/** @throws AppError DATE_IN_FUTURE */
export const recordBulletin: Handler<'lead.recordBulletin'> = (context, input) =>
  actOnLead(context, 'recordBulletin', input, (lead, id) => {
    const by = actorOf(context, lead);
    const { bulletin, particulars } = bulletinOf(input, { id, by, at: context.now });
    return { text: input.text, particulars, set: { bulletins: [...lead.bulletins, bulletin] } };
  });

/** @throws AppError NOT_FOUND (no such entry, or struck out before) */
export const strikeOut: Handler<'lead.strikeOut'> = (context, input) =>
  actOnLead(context, 'strikeOut', input, (lead) => {
    const mark = { at: context.now, by: actorOf(context, lead), reason: input.reason };
    const struck = struckOut(lead, input.entryId, mark);
    if (!struck) throw new AppError('NOT_FOUND', { entryId: input.entryId });
    return { text: input.reason, particulars: [['划掉', struck.what]], set: struck.set };
  });
