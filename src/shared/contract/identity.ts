import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import { IDENTITY_PURPOSES, IDENTITY_REQUEST_STATES } from '../tables/identity-requests';
import { define } from './define';
import { id, instant, pageInput, pageOf, requestId, requiredText, text } from './fields';

const NOTE_MAX = 300;
export const IDENTITY_REASON_MAX = 500;

export const identityRequestView = lazily(() =>
  z.object({
    identityRequestId: z.string(),
    /** For the person who asked; null for custodians, who decide without reading the lead. */
    leadId: z.nullable(z.string()),
    tipId: z.nullable(z.string()),
    purpose: z.enum(keysOf(IDENTITY_PURPOSES)),
    reason: z.string(),
    requester: z.object({ name: z.string(), unit: z.string() }),
    requestedAt: instant(),
    decideBy: instant(),
    state: z.enum(IDENTITY_REQUEST_STATES),
    /** How many custodians have agreed so far. */
    grants: z.int(),
    /** Without names. The person who asked reads all of them, a custodian the own one. */
    decisions: z.array(z.object({ at: instant(), granted: z.boolean(), note: z.string() })),
    openUntil: z.nullable(instant()),
    firstOpenedAt: z.nullable(instant()),
  }),
);
export type IdentityRequestView = z.infer<ReturnType<typeof identityRequestView>>;

export const identity = {
  'identity.request': define({
    kind: 'command',
    allow: ['liaison', 'unitHead', 'office', 'countyHost'],
    summary: "Ask to read a named reporter's name and phone number, with purpose and reason (D2).",
    input: () =>
      z.object({
        requestId: requestId(),
        leadId: id(),
        tipId: id(),
        purpose: z.enum(keysOf(IDENTITY_PURPOSES)),
        reason: requiredText(IDENTITY_REASON_MAX),
      }),
    output: () => identityRequestView(),
  }),
  'identity.requests': define({
    kind: 'query',
    allow: 'staff',
    summary: 'Requests to read an identity: what a custodian has to decide or has decided, or what the caller asked.',
    input: () =>
      z.object({
        ...pageInput(),
        view: z.enum(['toDecide', 'decided', 'mine']),
        /** `toDecide`: the custodian's post, "role@unitId"; the first one when left out. */
        post: z.optional(z.string().check(z.maxLength(80))),
        /** `mine`: of one lead only. */
        leadId: z.optional(id()),
      }),
    output: () => pageOf(identityRequestView()),
  }),
  'identity.decide': define({
    kind: 'command',
    allow: ['custodian'],
    summary: 'A custodian agrees or refuses; two different ones must agree, one refusal ends the request (D2).',
    input: () =>
      z.object({
        requestId: requestId(),
        identityRequestId: id(),
        granted: z.boolean(),
        /** Why; must be there for a refusal. */
        note: z._default(text(NOTE_MAX), ''),
      }),
    output: () => identityRequestView(),
  }),
  'identity.open': define({
    kind: 'command',
    allow: ['liaison', 'unitHead', 'office', 'countyHost'],
    summary:
      'Name and phone number, for the person who asked and for 30 minutes after two grants; the reporter is told.',
    input: () => z.object({ requestId: requestId(), identityRequestId: id() }),
    output: () => z.object({ name: z.string(), phone: z.nullable(z.string()), openUntil: instant() }),
  }),
};
