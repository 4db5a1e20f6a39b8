import { clockChangedNotice, extensionAskedNotices } from '@/shared/domain/lead/above-notices';
import {
  choosableClocks,
  extensionLimit,
  openExtension,
  withExtensionAsked,
  withExtensionDecided,
  withPause,
  withResume,
  type ClockStep,
} from '@/shared/domain/lead/clock-changes';
import type { Lead, LeadClock } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import { CLOCK_RULES, type ClockKind, type ClockLength } from '@/shared/tables/clock-rules';
import type { Handler } from '../../dispatch/handler';
import { actOnLead, actorOf } from './act-on-lead';

/** More time, standing still and going on: steps that leave the lead's state and change one of its running clocks (E1). */

const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

const chosen = (step: ClockStep, lead: Lead, kind: ClockKind): LeadClock => {
  const clock = choosableClocks(step, lead.clocks).find((one) => one.kind === kind);
  if (!clock) throw invalid('clock', '这个期限现在不能这样办，请重新选一个。');
  return clock;
};

const WORDS: Readonly<Record<ClockLength['unit'], string>> = { workday: '个工作日', day: '天', hour: '小时' };
const inWords = ({ count, unit }: ClockLength): string => `${count}${WORDS[unit]}`;
const label = (kind: ClockKind): string => CLOCK_RULES[kind].label;

/** @throws AppError INVALID_INPUT for a clock that cannot be extended, or by so much */
export const askExtension: Handler<'lead.askExtension'> = (context, input) =>
  actOnLead(context, 'askExtension', input, async (lead, key) => {
    const limit = extensionLimit(chosen('askExtension', lead, input.clock));
    if (!limit || input.days > limit.count)
      throw invalid('days', limit ? `最多可以延长${inWords(limit)}。` : '这个期限不能延长。');
    const added = { unit: limit.unit, count: input.days };
    const doing = { actor: actorOf(context, lead), at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [['申请延长', `${label(input.clock)}，${inWords(added)}`]],
      onClocks: (clocks) => withExtensionAsked(clocks, input.clock, added, doing),
      notices: extensionAskedNotices(
        lead,
        input.clock,
        { key, at: context.now },
        await context.ports.directory.units(),
      ),
    };
  });

export const decideExtension: Handler<'lead.decideExtension'> = (context, input) =>
  actOnLead(context, 'decideExtension', input, (lead, key) => {
    const asked = openExtension(chosen('decideExtension', lead, input.clock));
    const doing = { actor: actorOf(context, lead), at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [
        ['申请', `${label(input.clock)}${asked ? `延长${inWords(asked.added)}` : ''}`],
        ['决定', input.approve ? '同意延期' : '不同意延期'],
      ],
      onClocks: (clocks) => withExtensionDecided(clocks, input.clock, input.approve, doing, context.ports.calendars),
      notices: [
        clockChangedNotice(lead, input.approve ? '延期申请已同意' : '延期申请没有同意', { key, at: context.now }),
      ],
    };
  });

export const pauseClock: Handler<'lead.pause'> = (context, input) =>
  actOnLead(context, 'pause', input, (lead, key) => {
    chosen('pause', lead, input.clock);
    const doing = { actor: actorOf(context, lead), at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [['暂停的期限', label(input.clock)]],
      onClocks: (clocks) => withPause(clocks, input.clock, doing),
      notices: [clockChangedNotice(lead, '线索期限暂停计算', { key, at: context.now })],
    };
  });

export const resumeClock: Handler<'lead.resume'> = (context, input) =>
  actOnLead(context, 'resume', input, (lead, key) => {
    chosen('resume', lead, input.clock);
    const doing = { actor: actorOf(context, lead), at: context.now, reason: input.reason };
    return {
      text: input.reason,
      particulars: [['继续计算的期限', label(input.clock)]],
      onClocks: (clocks) => withResume(clocks, input.clock, doing, context.ports.calendars),
      notices: [clockChangedNotice(lead, '线索期限继续计算', { key, at: context.now })],
    };
  });
