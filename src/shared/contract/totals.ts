import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { LEAD_STATUSES } from '../tables/lead-statuses';
import { SECTORS } from '../tables/sectors';
import { define } from './define';
import { divisionCode, instant, shanghaiMonth } from './fields';

/** Sums over leads; unknown amounts add nothing and are counted by `unknown…`. Money in 元. */
export const measures = lazily(() =>
  z.object({
    leads: z.int(),
    amountYuan: z.int(),
    people: z.int(),
    unpaidYuan: z.int(),
    unknownAmount: z.int(),
  }),
);
export type Measures = z.infer<ReturnType<typeof measures>>;

export const totals = {
  'totals.get': define({
    kind: 'query',
    allow: ['office', 'townLeader', 'countyHost'],
    summary: 'Exact totals of a division node and a range of months of receipt, with its parts (F2).',
    input: () =>
      z.object({
        post: z.optional(z.string().check(z.maxLength(80))),
        /** A node at or below the caller's own; the own one when left out. */
        node: z.optional(divisionCode()),
        from: shanghaiMonth(),
        to: shanghaiMonth(),
      }),
    output: () =>
      z.object({
        /** 截至: every number is of this moment. */
        asOf: instant(),
        node: z.object({ code: z.string(), name: z.string() }),
        parent: z.nullable(z.object({ code: z.string(), name: z.string() })),
        total: measures(),
        /** Open leads past their deadline at `asOf`, of the whole node, whatever the months. */
        overdue: z.int(),
        byMonth: z.array(z.object({ month: shanghaiMonth(), measures: measures() })),
        byStatus: z.array(z.object({ status: z.enum(LEAD_STATUSES), measures: measures() })),
        bySector: z.array(z.object({ sector: z.nullable(z.enum(keysOf(SECTORS))), measures: measures() })),
        /** The next level of the tree; code null: leads without a village. */
        byChild: z.array(
          z.object({ code: z.nullable(z.string()), name: z.string(), drillable: z.boolean(), measures: measures() }),
        ),
      }),
  }),
};
