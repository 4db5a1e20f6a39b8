import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { CHANNEL_LABELS } from '../tables/channels';
import { UNIT_FUNCTION_LABELS } from '../tables/unit-functions';
import { define } from './define';
import { divisionCode, id, instant, named, pageInput, text, TIP_TEXT_MAX } from './fields';

const matched = lazily(() => z.array(z.object({ what: z.string(), text: z.string() })));
/** Rules name what a unit does, not one unit: 15 towns share them. */
const unitFunction = lazily(() => z.enum(keysOf(UNIT_FUNCTION_LABELS), '请从给出的单位里选择'));

/** Where a rule set sends a lead; no unit: none is left that may take it. */
const destination = lazily(() => z.object({ unit: z.nullable(named()), coUnits: z.array(named()) }));

const movedLead = lazily(() =>
  z.object({
    leadId: z.string(),
    title: z.string(),
    receivedAt: instant(),
    /** By the rules in force now, not by where people have sent it since. */
    before: destination(),
    after: destination(),
  }),
);
export type MovedLead = z.infer<ReturnType<typeof movedLead>>;

export const routing = {
  'routing.preview': define({
    kind: 'query',
    allow: 'staff',
    summary:
      'Reading help for a text: suggestions with the words they came from, and the unit it would go to (B5, C1).',
    input: () =>
      z.object({
        text: text(TIP_TEXT_MAX),
        channel: z._default(z.enum(keysOf(CHANNEL_LABELS)), 'gridWorker'),
        divisionCode: z.optional(divisionCode()),
      }),
    output: () =>
      z.object({
        suggestions: z.array(
          z.object({ field: z.string(), value: z.string(), approximate: z.boolean(), text: z.string() }),
        ),
        responsibleUnit: z.string(),
        urgent: z.boolean(),
        reason: z.string(),
        clause: z.string(),
        matched: matched(),
      }),
  }),
  'routing.rules': define({
    kind: 'query',
    allow: ['office', 'townLeader', 'countyHost'],
    summary: 'The routing rules in force, in order, with version, editor and clause.',
    input: () => z.object({}),
    output: () =>
      z.object({
        version: z.string(),
        validFrom: z.string(),
        editor: z.string(),
        note: z.string(),
        rules: z.array(
          z.object({
            id: z.string(),
            leadUnit: z.string(),
            leadUnitFunction: unitFunction(),
            coUnits: z.array(z.string()),
            clause: z.string(),
            note: z.string(),
          }),
        ),
        /** What a rule may name, for the picker. */
        unitFunctions: z.array(z.object({ value: unitFunction(), label: z.string() })),
      }),
  }),
  'routing.whatIf': define({
    kind: 'query',
    allow: ['office', 'countyHost'],
    summary:
      'Which past leads, newest first and page by page, one changed rule would send elsewhere; changes nothing (C1).',
    input: () =>
      z.object({
        ...pageInput(),
        /** "role@unitId", as in `lead.list`: only leads this post may see are tried. */
        post: z.optional(z.string().check(z.maxLength(80))),
        rule: z.object({
          ruleId: id(),
          leadUnit: unitFunction(),
          /** As they are when left out. */
          coUnits: z.optional(z.array(unitFunction()).check(z.maxLength(10))),
        }),
      }),
    output: () =>
      z.object({
        /** Leads looked at in this page; `moved` are some of them. */
        checked: z.int(),
        moved: z.array(movedLead()),
        nextCursor: z.nullable(z.string()),
      }),
  }),
};
