import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { CLOCK_KINDS } from '../tables/clock-rules';
import { define } from './define';
import { actionInput, requiredText, shanghaiDate } from './fields';
import { leadView } from './lead-views';

/** Which running clock of the lead is meant. */
const clock = lazily(() => z.enum(CLOCK_KINDS));

/** Deadlines put off, instructions from above, major cases (E1, E3, E5): steps of a lead like all others. */
export const leadClocks = {
  'lead.askExtension': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The responsible unit asks for more time on a running clock, within what its rule allows (E1).',
    input: () =>
      z.object({
        ...actionInput(),
        clock: clock(),
        /** In the unit of the clock's limit: workdays, or calendar days for petition clocks. */
        days: z.int('请填整数').check(z.minimum(1, '至少 1 天'), z.maximum(60, '太多了')),
        reason: requiredText(500),
      }),
    output: () => leadView(),
  }),
  'lead.decideExtension': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'Those above the unit approve or refuse the extension asked for (E1).',
    input: () => z.object({ ...actionInput(), clock: clock(), approve: z.boolean(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.pause': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'A clock stands still, e.g. while the county determines (E1).',
    input: () => z.object({ ...actionInput(), clock: clock(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.resume': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'A paused clock goes on; its due time moves by the time it stood still (E1).',
    input: () => z.object({ ...actionInput(), clock: clock(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.tellReporter': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The finding in words for the reporter, who reads them by the receipt; ends the clock of the reply (E1).',
    input: () => z.object({ ...actionInput(), text: requiredText(300) }),
    output: () => leadView(),
  }),
  'lead.supervise': define({
    kind: 'command',
    allow: ['townLeader', 'office', 'countyHost'],
    summary: 'An instruction to the unit on this lead, with a date; its people are told at once (E5).',
    input: () => z.object({ ...actionInput(), text: requiredText(500), dueDate: shanghaiDate() }),
    output: () => leadView(),
  }),
  'lead.ackSupervision': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The unit confirms that it has the instruction (E5).',
    input: () => z.object(actionInput()),
    output: () => leadView(),
  }),
  'lead.answerSupervision': define({
    kind: 'command',
    allow: 'staff',
    summary: 'The unit answers the instruction (E5).',
    input: () => z.object({ ...actionInput(), text: requiredText(1000) }),
    output: () => leadView(),
  }),
  'lead.sendBackSupervision': define({
    kind: 'command',
    allow: ['townLeader', 'office', 'countyHost'],
    summary: 'The answer is not enough: the unit answers again by a new date (E5).',
    input: () => z.object({ ...actionInput(), text: requiredText(500), dueDate: shanghaiDate() }),
    output: () => leadView(),
  }),
  'lead.closeSupervision': define({
    kind: 'command',
    allow: ['townLeader', 'office', 'countyHost'],
    summary: 'Whoever gave the instruction ends it, with or without an answer (E5).',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.markMajor': define({
    kind: 'command',
    allow: 'staff',
    summary: 'A major case: office, leaders and county are told at once (E3).',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.unmarkMajor': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'Not a major case after all (E3).',
    input: () => z.object({ ...actionInput(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
};
