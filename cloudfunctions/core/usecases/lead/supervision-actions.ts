import type { Lead, Supervision } from '@/shared/domain/lead/lead';
import { answeredNotice, supervisedNotice } from '@/shared/domain/lead/supervision';
import { scopeKey, SUPERVISING_ROLES, visibleTo } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { dateInWords, endOfDay, shanghaiDate } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import type { StaffContext } from '../../dispatch/handler';
import { notifyAtOnce } from '../notify-at-once';
import { actOnLead, actorOf, type Particulars } from './act-on-lead';

/** 督办: an instruction from above, its receipt and its answer, all inside the lead (E5). */

/** The post from which somebody instructs: the first that sees the lead and may. */
const giver = ({ staff }: StaffContext, lead: Lead): Supervision['by'] => {
  const post = staff.posts.find(
    (one) => SUPERVISING_ROLES.includes(one.role) && lead.visibleTo.includes(scopeKey(one, staff.memberId) ?? ''),
  );
  if (!post) throw new AppError('TRANSITION_NOT_ALLOWED', { leadId: lead._id });
  return { memberId: staff.memberId, name: staff.name, unitId: post.unitId, role: post.role };
};

const standing = ({ supervision, _id }: Lead): Supervision => {
  if (!supervision) throw new AppError('TRANSITION_NOT_ALLOWED', { leadId: _id });
  return supervision;
};

/** The instruction as the unit gets it, and what goes with it: its clock, its notice, its place in lists. */
const instruct = async (
  { ports, now }: StaffContext,
  lead: Lead,
  {
    text,
    dueDate,
    by,
    key,
    again,
  }: { text: string; dueDate: string; by: Supervision['by']; key: string; again: boolean },
): Promise<Particulars> => {
  if (dueDate < shanghaiDate(now)) throw new AppError('DATE_IN_PAST', { dueDate });
  const dueAt = endOfDay(dueDate);
  const supervision: Supervision = { text, givenAt: now, by, dueAt, receipt: null, answer: null };
  const unitId = lead.responsibleUnitId;
  return {
    text,
    particulars: [['回复期限', dateInWords(dueDate)]],
    dueAt,
    set: { supervision, visibleTo: visibleTo({ ...lead, supervision }, await ports.directory.units()) },
    notices: [supervisedNotice({ leadId: lead._id, key, at: now, unitId, dueAt, again })],
  };
};

/** @throws AppError DATE_IN_PAST */
export const supervise: Handler<'lead.supervise'> = async (context, input) => {
  const view = await actOnLead(context, 'supervise', input, (lead, key) =>
    instruct(context, lead, { ...input, by: giver(context, lead), key, again: false }),
  );
  await notifyAtOnce(context.ports, input.leadId);
  return view;
};

/** The old instruction stays what it was about; what is missing is added to it. @throws AppError DATE_IN_PAST */
export const sendBackSupervision: Handler<'lead.sendBackSupervision'> = async (context, input) => {
  const view = await actOnLead(context, 'sendBackSupervision', input, async (lead, key) => {
    const { text, by } = standing(lead);
    const whole = `${text}\n退回：${input.text}`;
    const again = await instruct(context, lead, { text: whole, dueDate: input.dueDate, by, key, again: true });
    return { ...again, text: input.text };
  });
  await notifyAtOnce(context.ports, input.leadId);
  return view;
};

export const ackSupervision: Handler<'lead.ackSupervision'> = (context, input) =>
  actOnLead(context, 'ackSupervision', input, (lead) => ({
    text: null,
    set: { supervision: { ...standing(lead), receipt: { at: context.now, by: actorOf(context, lead) } } },
  }));

/** An answer is a receipt, too. */
export const answerSupervision: Handler<'lead.answerSupervision'> = (context, input) =>
  actOnLead(context, 'answerSupervision', input, (lead, key) => {
    const supervision = standing(lead);
    const done = { at: context.now, by: actorOf(context, lead) };
    return {
      text: input.text,
      set: {
        supervision: {
          ...supervision,
          receipt: supervision.receipt ?? done,
          answer: { ...done, text: input.text, eventId: key },
        },
      },
      notices: [answeredNotice({ leadId: lead._id, key, at: context.now, by: supervision.by })],
    };
  });

export const closeSupervision: Handler<'lead.closeSupervision'> = (context, input) =>
  actOnLead(context, 'closeSupervision', input, async (lead) => ({
    text: input.reason,
    set: {
      supervision: null,
      visibleTo: visibleTo({ ...lead, supervision: null }, await context.ports.directory.units()),
    },
  }));
