import type { Parsed } from '@/shared/contract';
import { isAnswerable, type LeadMeasure } from '@/shared/domain/lead/handling';
import type { Actor, Lead } from '@/shared/domain/lead/lead';
import { askedForNotices, measureAnsweredNotice } from '@/shared/domain/lead/measure-notices';
import { actingUnits, isOwnPower, measureName, notOwnPower } from '@/shared/domain/lead/measures';
import { AppError } from '@/shared/errors/app-error';
import { MEASURES } from '@/shared/tables/measures';
import { dateInWords } from '@/shared/time/shanghai';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { actOnLead, actorOf } from './act-on-lead';
import { notInFuture } from './not-in-future';

type Recorded = Parsed<'lead.recordMeasure'>;

const numbered = (number: string | undefined): [string, string][] => (number ? [['文书编号', number]] : []);

/**
 * The unit whose own act it is, and the person for it.
 * @throws AppError MEASURE_NOT_OWN_POWER with whose power it is and what to record instead
 */
const ownAct = async (context: StaffContext, lead: Lead, { kind, documentNumber }: Recorded) => {
  const { staff, ports } = context;
  const units = actingUnits(lead, staff.posts, staff.memberId, await ports.directory.units());
  const unit = units.find((one) => isOwnPower(kind, one.function));
  if (!unit)
    throw new AppError('MEASURE_NOT_OWN_POWER', { kind, offered: 'request' }, [
      { path: 'part', message: notOwnPower(kind) },
    ]);
  if (MEASURES[kind].written && !documentNumber)
    throw new AppError('INVALID_INPUT', { kind }, [{ path: 'documentNumber', message: '这项措施要有文书，请填编号' }]);
  const by: Actor = { memberId: staff.memberId, name: staff.name, unitId: unit.id };
  return { body: unit.name, by };
};

/** @throws AppError MEASURE_NOT_OWN_POWER, DATE_IN_FUTURE */
export const recordMeasure: Handler<'lead.recordMeasure'> = (context, input) =>
  actOnLead(context, 'recordMeasure', input, async (lead, id) => {
    notInFuture(input.on, context.now);
    const others = { body: input.body || MEASURES[input.kind].body, by: actorOf(context, lead) };
    const { body, by } = input.part === 'own' ? await ownAct(context, lead, input) : others;
    const { kind, part, on, text } = input;
    const measure: LeadMeasure = {
      id,
      kind,
      part,
      body,
      on,
      text,
      documentNumber: input.documentNumber || null,
      by,
      at: context.now,
      answer: null,
      struck: null,
    };
    return {
      text,
      particulars: [
        ['措施', measureName(measure)],
        [part === 'own' ? '作出单位' : '有权的部门', body],
        ['日期', dateInWords(on)],
        ...numbered(input.documentNumber),
        ['依据', MEASURES[kind].basis],
      ],
      set: { measures: [...lead.measures, measure] },
      notices: askedForNotices(lead, measure, { key: id, at: context.now }),
    };
  });

/** @throws AppError DATE_IN_FUTURE, NOT_FOUND (nothing of that id waits for an answer) */
export const answerMeasure: Handler<'lead.answerMeasure'> = (context, input) =>
  actOnLead(context, 'answerMeasure', input, (lead, id) => {
    notInFuture(input.on, context.now);
    const asked = lead.measures.find((measure) => measure.id === input.measureId && isAnswerable(measure));
    if (!asked) throw new AppError('NOT_FOUND', { measureId: input.measureId });
    const { accepted, on, text } = input;
    const documentNumber = input.documentNumber || null;
    const answer = { id, accepted, on, text, documentNumber, by: actorOf(context, lead), at: context.now };
    return {
      text,
      particulars: [
        ['措施', measureName(asked)],
        [asked.body, acceptance(asked, accepted)],
        ['日期', dateInWords(on)],
        ...numbered(input.documentNumber),
      ],
      set: { measures: lead.measures.map((measure) => (measure === asked ? { ...measure, answer } : measure)) },
      // Whoever recorded it for the unit knows.
      notices:
        answer.by.unitId === lead.responsibleUnitId ? [] : [measureAnsweredNotice(lead, { key: id, at: context.now })],
    };
  });

const acceptance = ({ kind }: LeadMeasure, accepted: boolean): string =>
  kind === 'referral' ? (accepted ? '已受理' : '没有受理') : accepted ? '同意，已经办理' : '没有同意';
