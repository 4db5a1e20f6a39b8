import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { BACK } from '../domain/totals/months';
import { LEAD_STATUSES } from '../tables/lead-statuses';
import { MODES } from '../tables/modes';
import { SECTORS } from '../tables/sectors';
import { define } from './define';
import { divisionCode, instant, shanghaiMonth } from './fields';

/** Sums over leads; what is unknown adds nothing and is counted by `unknown…`. Money in 元. */
export const measures = lazily(() =>
  z.object({
    leads: z.int(),
    /** 重点风险线索 among them. */
    keyLeads: z.int(),
    amountYuan: z.int(),
    people: z.int(),
    /** Still unpaid now. */
    unpaidYuan: z.int(),
    /** Given back by 清退 so far. */
    returnedYuan: z.int(),
    unknownAmount: z.int(),
    unknownPeople: z.int(),
    unknownUnpaid: z.int(),
  }),
);
export type Measures = z.infer<ReturnType<typeof measures>>;

const place = lazily(() => z.object({ code: z.string(), name: z.string() }));
const months = lazily(() => ({ from: shanghaiMonth(), to: shanghaiMonth() }));

/** 零报送 of one month: how many units owe it, have filed it, and filed it too late. */
const compliance = lazily(() =>
  z.object({
    month: shanghaiMonth(),
    dueAt: instant(),
    owed: z.int(),
    filed: z.int(),
    late: z.int(),
  }),
);

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
        ...months(),
        /** What `before` is; by itself the month before one month, the year before several. */
        against: z.optional(z.enum(keysOf(BACK))),
      }),
    output: () =>
      z.object({
        /** 截至: every number is of this moment. */
        asOf: instant(),
        node: place(),
        /** The way down to `node` from the caller's own place, which comes first; empty there. */
        above: z.array(place()),
        total: measures(),
        /** Of 重点风险线索 alone: what 附件2 adds up. */
        key: measures(),
        /** The month before, or the same months of the year before, as asked. */
        before: z.object({ ...months(), total: measures() }),
        /** Leads with a clock past its deadline at `asOf`, of the whole node, whatever the months. */
        overdue: z.int(),
        /** The last month and the running one, once they are open. */
        zeroReports: z.array(compliance()),
        byMonth: z.array(z.object({ month: shanghaiMonth(), measures: measures() })),
        byStatus: z.array(z.object({ status: z.enum(LEAD_STATUSES), measures: measures() })),
        bySector: z.array(z.object({ sector: z.nullable(z.enum(keysOf(SECTORS))), measures: measures() })),
        byMode: z.array(z.object({ mode: z.nullable(z.enum(keysOf(MODES))), measures: measures() })),
        /** The next level of the tree; code null: leads without a village. */
        byChild: z.array(
          z.object({ code: z.nullable(z.string()), name: z.string(), drillable: z.boolean(), measures: measures() }),
        ),
      }),
  }),
};
