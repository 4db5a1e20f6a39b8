import {
  extensionLimit,
  openExtension,
  withExtensionAsked,
  withExtensionDecided,
} from '@/shared/domain/lead/clock-changes';
import { runningClocks } from '@/shared/domain/lead/clocks';
import type { LeadClock } from '@/shared/domain/lead/lead';
import { extensionDecidedNotice, extensionNotices } from '@/shared/domain/petition/notices';
import type { Petition } from '@/shared/domain/petition/petition';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { stepOnPetition } from './step-on-petition';

/** Up to 30 days more, once, on the word of those above (《信访工作条例》). Both throw what `stepOnPetition` throws. */

const sixtyDays = ({ clocks }: Petition): LeadClock | undefined =>
  runningClocks(clocks).find(({ kind }) => kind === 'petition');

/** @throws AppError INVALID_INPUT for more days than the rule allows */
export const askPetitionExtension: Handler<'petition.askExtension'> = (context, input) =>
  stepOnPetition(context, 'askExtension', input, (petition, { actor, eventId, units }) => {
    const clock = sixtyDays(petition);
    const limit = clock && extensionLimit(clock);
    if (!limit || input.days > limit.count)
      throw new AppError('INVALID_INPUT', {}, [{ path: 'days', message: `最多可以延长 ${limit?.count ?? 0} 天。` }]);
    const doing = { actor, at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [['申请延长', `${input.days} 天`]],
      onClocks: (clocks) => withExtensionAsked(clocks, 'petition', { unit: limit.unit, count: input.days }, doing),
      notices: extensionNotices(petition, { key: eventId, at: context.now }, units),
    };
  });

export const decidePetitionExtension: Handler<'petition.decideExtension'> = (context, input) =>
  stepOnPetition(context, 'decideExtension', input, (petition, { actor, eventId }) => {
    const clock = sixtyDays(petition);
    const asked = clock && openExtension(clock);
    const doing = { actor, at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [
        ['申请', asked ? `延长 ${asked.added.count} 天` : ''],
        ['决定', input.approve ? '同意延期' : '不同意延期'],
      ],
      onClocks: (clocks) => withExtensionDecided(clocks, 'petition', input.approve, doing, context.ports.calendars),
      notices: [extensionDecidedNotice(petition, input.approve, { key: eventId, at: context.now })],
    };
  });
