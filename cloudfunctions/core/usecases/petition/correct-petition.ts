import { withLeadership } from '@/shared/domain/lead/visibility';
import { corrections, receivedFrom, type Recorded } from '@/shared/domain/petition/correct';
import type { Petition } from '@/shared/domain/petition/petition';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate, startOfDay } from '@/shared/time/shanghai';
import type { Input } from '@/shared/contract';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { knownUnits, unitLeft } from './handling-unit';
import { marked } from './marked';
import { stepOnPetition } from './step-on-petition';

const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

/** @throws AppError INVALID_INPUT for a day after it was written down */
const correctedBy = (
  { receivedAt, history }: Petition,
  { channel, receivedOn, people, demand }: Input<'petition.correct'>,
): Recorded => {
  const recorded = history.find(({ kind }) => kind === 'recorded');
  if (recorded && receivedOn > shanghaiDate(recorded.at)) throw invalid('receivedOn', '不能晚于登记的那天。');
  return {
    channel,
    receivedAt: receivedOn === shanghaiDate(receivedAt) ? receivedAt : startOfDay(receivedOn),
    people: people ?? null,
    demand,
  };
};

/**
 * Corrects what was written down; the 15 days follow the day of receipt while they run. Units it is against come in
 * addition and are kept out from this write on; where one of them handles it, it goes to whoever takes such a petition by
 * default. None is ever taken off: whoever was accused does not learn of it by a correction.
 * @throws AppError INVALID_INPUT, UNIT_UNKNOWN; UNIT_EXCLUDED where nobody would be left to handle it; and as `stepOnPetition`
 */
export const correctPetition: Handler<'petition.correct'> = async (context, input) => {
  const done = await stepOnPetition(context, 'correct', input, (petition, { units }) => {
    const { againstUnitIds, reason } = input;
    knownUnits(againstUnitIds, units);
    const recorded = correctedBy(petition, input);
    const names = againstUnitIds.map((unitId) => unitName(unitId, units));
    const particulars = corrections(petition, recorded);
    if (particulars.length === 0 && names.length === 0) throw invalid('reason', '和现在一样，没有改动。');
    const excludedUnitIds = [...new Set([...petition.excludedUnitIds, ...withLeadership(againstUnitIds, units)])];
    const moved = recorded.receivedAt.getTime() !== petition.receivedAt.getTime();
    return {
      text: reason,
      particulars: names.length === 0 ? particulars : [...particulars, ['增加反映的单位', names.join('、')]],
      set: { ...recorded, excludedUnitIds, unitId: unitLeft({ ...petition, excludedUnitIds }, units) },
      onClocks: (clocks) => (moved ? receivedFrom(clocks, recorded.receivedAt, context.ports.calendars) : [...clocks]),
    };
  });
  return marked(context, input.petitionId, done);
};
