import { reopenedNotice } from '@/shared/domain/petition/notices';
import { defaultHandler } from '@/shared/domain/petition/readers';
import { reopened } from '@/shared/domain/petition/reopen';
import { AppError } from '@/shared/errors/app-error';
import { PETITION_RESULTS } from '@/shared/tables/petitions';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { handlingUnit, unitLeft } from './handling-unit';
import { stepOnPetition } from './step-on-petition';

/** The way of a petition: handed on, told, answered, ended. All throw what `stepOnPetition` throws. */

const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

/** @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED */
export const assignPetition: Handler<'petition.assign'> = (context, input) =>
  stepOnPetition(context, 'assign', input, (petition, { units }) => {
    const unit = handlingUnit(input.unitId, petition, units);
    if (unit.id === petition.unitId) throw invalid('unitId', '现在就是这个单位在办，请选别的单位。');
    return { text: input.reason, particulars: [['转交给', unit.shortName]], set: { unitId: unit.id } };
  });

/** It goes back to 信访办, or to the office where that one is kept out. */
export const objectPetition: Handler<'petition.object'> = (context, input) =>
  stepOnPetition(context, 'object', input, ({ divisionCode, excludedUnitIds, unitId }, { units }) => {
    const back = defaultHandler(divisionCode, [...excludedUnitIds, unitId], units);
    if (!back) throw invalid('reason', '没有别的单位可以接，请先和信访办、处非办商量。');
    return { text: input.reason, particulars: [['退回给', back.shortName]], set: { unitId: back.id } };
  });

export const tellPetitioner: Handler<'petition.tell'> = (context, input) =>
  input.accepted
    ? stepOnPetition(context, 'tell', input, () => ({ text: input.text, particulars: [['告知', '受理']] }))
    : stepOnPetition(context, 'refuse', input, () => ({
        text: input.text,
        particulars: [['告知', PETITION_RESULTS.notAccepted]],
        result: 'notAccepted',
      }));

export const answerPetition: Handler<'petition.answer'> = (context, input) =>
  stepOnPetition(context, 'answer', input, () => ({ text: input.text }));

/** @throws AppError INVALID_INPUT for an end that needs an answer first */
export const closePetition: Handler<'petition.close'> = (context, input) =>
  stepOnPetition(context, 'close', input, ({ state }) => {
    if (state !== 'answered' && input.result !== 'withdrawn')
      throw invalid('result', '还没有答复信访人。没有答复的，只有信访人撤回才能办结。');
    return { text: input.reason, particulars: [['结果', PETITION_RESULTS[input.result]]], result: input.result };
  });

/** For an end by mistake: see `reopened` for its state and clocks. @throws AppError UNIT_EXCLUDED where nobody may have it */
export const reopenPetition: Handler<'petition.reopen'> = (context, input) =>
  stepOnPetition(context, 'reopen', input, (petition, { actor, eventId, units }) => {
    const unitId = unitLeft(petition, units);
    // A unit that takes it over is told so; one that ends it itself need not hear of it.
    const isTold = unitId === petition.unitId && actor.unitId !== unitId;
    return {
      ...reopened(petition),
      text: input.reason,
      particulars: petition.result === null ? [] : [['原来的结果', PETITION_RESULTS[petition.result]]],
      set: { unitId },
      notices: isTold ? [reopenedNotice(petition, { key: eventId, at: context.now })] : [],
    };
  });

export const addPetitionNote: Handler<'petition.addNote'> = (context, input) =>
  stepOnPetition(context, 'addNote', input, ({ unitId }, { actor, units }) => ({
    text: input.text,
    particulars: actor.unitId && actor.unitId !== unitId ? [['单位', unitName(actor.unitId, units)]] : [],
  }));
