import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import { withoutPersonalNumbers } from '../domain/petition/personal-numbers';
import { AID_KINDS, CHOSEN_RESULTS, OPENING_PURPOSES, PETITION_CHANNELS, WATCH_LEVELS } from '../tables/petitions';
import type { Role } from '../tables/roles';
import { define } from './define';
import {
  divisionCode,
  headcount,
  id,
  pageInput,
  pageOf,
  requestId,
  requiredText,
  shanghaiDate,
  text,
  version,
  yuan,
} from './fields';
import { openedPetition, openingRow, petitionRow } from './petition-views';

/** Petitions (C8): a restricted ledger of cases. Whoever is not concerned – and above all who is accused – finds nothing. */
const READERS: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'countyHost'];
const WORKERS: readonly Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];
const OVERSIGHT: readonly Role[] = ['office', 'countyHost'];

export const PETITION_VIEWS = ['open', 'closed', 'keyCase', 'watch'] as const;
export const DEMAND_MAX = 1000;
export const EXTENSION_DAYS_MAX = 30;

/** Numbers that lead to a person are not taken in, whatever a form sends (D4). */
const words = (max: number) => z.pipe(text(max), z.transform(withoutPersonalNumbers));
const requiredWords = (max: number) => z.pipe(requiredText(max), z.transform(withoutPersonalNumbers));

const post = lazily(() => z.optional(z.string().check(z.maxLength(80))));
const step = lazily(() => ({
  requestId: requestId(),
  petitionId: id(),
  version: version(),
  /** From `petition.open`: a step is done by somebody who has said why they look. */
  openingId: id(),
}));

const stepOf = <S extends z.core.$ZodLooseShape>(summary: string, shape: () => S, allow: readonly Role[] = WORKERS) =>
  define({
    kind: 'command',
    allow,
    perHour: 300,
    summary,
    input: () => z.object({ ...step(), ...shape() }),
    output: () => openedPetition(),
  });

export const petition = {
  'petition.list': define({
    kind: 'query',
    allow: READERS,
    summary: 'The ledger of petitions, or one of the two restricted ones: numbers and days, no content (C8).',
    input: () => z.object({ ...pageInput(), post: post(), view: z._default(z.enum(PETITION_VIEWS), 'open') }),
    output: () => z.object({ ...pageOf(petitionRow()).shape, mayRecord: z.boolean() }),
  }),
  'petition.ofCase': define({
    kind: 'query',
    allow: READERS,
    summary: 'Petitions linked with an old case, as far as the reader has them in a ledger: numbers and days (C7, C8).',
    input: () => z.object({ caseId: id(), ...pageInput() }),
    output: () => pageOf(petitionRow()),
  }),
  'petition.record': define({
    kind: 'command',
    allow: WORKERS,
    perHour: 60,
    summary: 'Write down a visit, a call or a letter; the 15 days run from its receipt (C8).',
    input: () =>
      z.object({
        requestId: requestId(),
        post: post(),
        channel: z.enum(keysOf(PETITION_CHANNELS)),
        receivedOn: shanghaiDate(),
        divisionCode: divisionCode(),
        people: z.optional(headcount()),
        demand: requiredWords(DEMAND_MAX),
        /** 信访办 when left out, or when the chosen one is accused. */
        unitId: z.optional(id()),
        /** Units it is against: they never learn of it. */
        againstUnitIds: z._default(z.array(id()).check(z.maxLength(10)), []),
      }),
    output: () => z.object({ petitionId: z.string(), unit: z.string() }),
  }),
  'petition.open': define({
    kind: 'command',
    allow: READERS,
    perHour: 300,
    summary: 'Read one petition for a stated purpose; every opening goes into the audit log (C8, D3).',
    input: () =>
      z.object({
        requestId: requestId(),
        petitionId: id(),
        purpose: z.enum(keysOf(OPENING_PURPOSES)),
        reason: requiredWords(200),
      }),
    output: () => openedPetition(),
  }),
  'petition.openings': define({
    kind: 'query',
    allow: OVERSIGHT,
    summary: 'Who opened a petition, when and what for (C8).',
    input: () => z.object({ petitionId: id(), ...pageInput() }),
    output: () => pageOf(openingRow()),
  }),
  'petition.assign': stepOf('Hand it to another unit, never to one it is against (C8).', () => ({
    unitId: id(),
    reason: requiredWords(500),
  })),
  'petition.object': stepOf('A unit says within five workdays that it is not the right one.', () => ({
    reason: requiredWords(500),
  })),
  'petition.tell': stepOf(
    'Tell the person within 15 days: taken up, or not and why; taken up starts the 60 days.',
    () => ({
      accepted: z.boolean(),
      text: requiredWords(500),
    }),
  ),
  'petition.answer': stepOf('The answer given to the person within 60 days.', () => ({
    text: requiredWords(DEMAND_MAX),
  })),
  'petition.close': stepOf('End it; before it is answered only when it was withdrawn.', () => ({
    result: z.enum(CHOSEN_RESULTS),
    reason: requiredWords(500),
  })),
  'petition.askExtension': stepOf('Ask for up to 30 days more.', () => ({
    days: z.int('请填整数').check(z.minimum(1, '至少 1 天'), z.maximum(EXTENSION_DAYS_MAX, '最多可以延长 30 天')),
    reason: requiredWords(500),
  })),
  'petition.decideExtension': stepOf(
    'Those above approve or refuse the extension.',
    () => ({ approve: z.boolean(), reason: requiredWords(500) }),
    OVERSIGHT,
  ),
  'petition.linkLead': stepOf(
    'Link a lead that the person sees; its excluded units are kept out of here, too.',
    () => ({
      leadId: id(),
      reason: requiredWords(200),
    }),
  ),
  'petition.unlinkLead': stepOf('Take a link away; whoever was kept out stays out.', () => ({
    leadId: id(),
    reason: requiredWords(200),
  })),
  'petition.linkCase': stepOf('Link an old case that the person sees; both stay what they are (C7, C8).', () => ({
    caseId: id(),
    reason: requiredWords(200),
  })),
  'petition.unlinkCase': stepOf('Take that link away; whoever was kept out stays out.', () => ({
    caseId: id(),
    reason: requiredWords(200),
  })),
  'petition.recordAid': stepOf('Hardship aid given on account of the case (work plan 七).', () => ({
    kind: z.enum(keysOf(AID_KINDS)),
    amountYuan: z._default(z.nullable(yuan()), null),
    on: shanghaiDate(),
    note: words(200),
  })),
  'petition.strikeAid': stepOf(
    'Strike out aid that was put down wrongly: it counts no more, the story keeps it.',
    () => ({
      aidId: id(),
      reason: requiredWords(500),
    }),
  ),
  'petition.reopen': stepOf(
    'Take a closed one up again; the clock its end had stopped goes on as if it never had.',
    () => ({
      reason: requiredWords(500),
    }),
  ),
  'petition.correct': stepOf(
    'Correct what was written down; units it is against can be added, never taken off (C8).',
    () => ({
      channel: z.enum(keysOf(PETITION_CHANNELS)),
      receivedOn: shanghaiDate(),
      people: z.optional(headcount()),
      demand: requiredWords(DEMAND_MAX),
      /** From now on kept out as well. */
      againstUnitIds: z._default(z.array(id()).check(z.maxLength(10)), []),
      reason: requiredWords(500),
    }),
  ),
  'petition.setLedgers': stepOf('Put the case on the ledgers 重点风险案件 and 重点稳控, or take it off.', () => ({
    keyCase: z.boolean(),
    watch: z.nullable(z.enum(keysOf(WATCH_LEVELS))),
    reason: requiredWords(500),
  })),
  'petition.addNote': stepOf('What was done meanwhile: calming, explaining the law, mediation.', () => ({
    text: requiredWords(DEMAND_MAX),
  })),
};
