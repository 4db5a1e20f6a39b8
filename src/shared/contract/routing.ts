import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { keysOf } from '../domain/keys-of';
import { CHANNEL_LABELS } from '../tables/channels';
import { define } from './define';
import { divisionCode, text, TIP_TEXT_MAX } from './fields';

const matched = lazily(() => z.array(z.object({ what: z.string(), text: z.string() })));

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
            coUnits: z.array(z.string()),
            clause: z.string(),
            note: z.string(),
          }),
        ),
      }),
  }),
};
