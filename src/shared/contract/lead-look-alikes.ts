import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { LEAD_STATUSES } from '../tables/lead-statuses';
import { define } from './define';
import { actionInput, id, instant, named, requiredText, version } from './fields';
import { leadView } from './lead-views';

/** A lead as it stands beside another one. */
const likeLead = lazily(() =>
  z.object({
    leadId: z.string(),
    version: version(),
    status: z.enum(LEAD_STATUSES),
    open: z.boolean(),
    receivedAt: instant(),
    division: named(),
    title: z.string(),
    responsibleUnit: named(),
    texts: z.array(z.string()),
  }),
);
export type LikeLead = z.infer<ReturnType<typeof likeLead>>;

const likeReason = lazily(() =>
  z.object({
    kind: z.enum(['mark', 'name', 'person', 'words', 'sum', 'place']),
    /** The words of the lead asked about, and of the other one, as they stand there. */
    own: z.string(),
    other: z.string(),
  }),
);
export type LikeReasonView = z.infer<ReturnType<typeof likeReason>>;

export const lookAlikes = {
  'lead.lookAlikes': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary:
      'Leads that may be about the same matter, likeliest first, at most ten, each with the words why; with `withId` that one alone, like or not (C5).',
    input: () => z.object({ leadId: id(), withId: z.optional(id()) }),
    output: () =>
      z.object({
        own: likeLead(),
        items: z.array(z.object({ lead: likeLead(), reasons: z.array(likeReason()) })),
      }),
  }),
  'lead.merge': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'Two open leads are one matter: the earlier one stays and is answered, with the tips of both (C5).',
    input: () => z.object({ ...actionInput(), otherId: id(), otherVersion: version(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.split': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'Undoes a merge: the other lead goes on as it was, its clocks with it (C5).',
    input: () => z.object({ ...actionInput(), otherId: id(), reason: requiredText(500) }),
    output: () => leadView(),
  }),
  'lead.notSame': define({
    kind: 'command',
    allow: ['office', 'countyHost'],
    summary: 'Two leads are not the same matter: this pair is not suggested again (C5).',
    input: () => z.object({ ...actionInput(), otherId: id() }),
    output: () => leadView(),
  }),
};
