import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { MODES } from '../tables/modes';
import { SECTORS } from '../tables/sectors';
import { headcount, text, yuan } from './fields';

/** The columns of 附件2 that people know early; null is unknown, which is not zero (F1). */
export const leadFacts = lazily(() =>
  z.object({
    company: z.nullable(text(100)),
    sector: z.nullable(z.enum(keysOf(SECTORS))),
    mode: z.nullable(z.enum(keysOf(MODES))),
    online: z.nullable(z.enum(['online', 'offline', 'both'])),
    amountYuan: z.nullable(yuan()),
    people: z.nullable(headcount()),
    unpaidYuan: z.nullable(yuan()),
    crossRegion: z.nullable(z.boolean()),
  }),
);
export type LeadFacts = z.infer<ReturnType<typeof leadFacts>>;
export const partialFacts = lazily(() => z.partial(leadFacts()));
