import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';
import { PRINCIPLES, RESOLUTIONS } from '../tables/cases';
import type { Role } from '../tables/roles';
import { bulletinInput } from './bulletin';
import { caseBase, casePage, caseRate, casesOfLead, caseView } from './case-views';
import { define } from './define';
import {
  attachmentTokens,
  divisionCode,
  headcount,
  id,
  pageInput,
  requestId,
  requiredText,
  shanghaiDate,
  text,
  version,
  yuan,
} from './fields';
import { filePiece, pieceOffset } from './file-piece';

/** 陈案积案 (C7): kept by the office and the county, read by leaders and by the units a case names. */
const EDITORS: readonly Role[] = ['office', 'countyHost'];
const ABOVE: readonly Role[] = ['office', 'townLeader', 'countyHost'];
const READERS: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader', 'countyHost'];

const year = lazily(() => z.int('年份请填数字').check(z.minimum(1990, '年份不对'), z.maximum(2099, '年份不对')));
const post = lazily(() => z.optional(z.string().check(z.maxLength(80))));
const facts = lazily(() => ({
  name: requiredText(60),
  startedYear: year(),
  amountYuan: z._default(z.nullable(yuan()), null),
  people: z._default(z.nullable(headcount()), null),
  unpaidYuan: z._default(z.nullable(yuan()), null),
  leadUnitId: id(),
}));
const step = lazily(() => ({ requestId: requestId(), caseId: id(), version: version() }));
/** A step that may be shown by photos: receipts, the bulletin, the judgment. */
const shownStep = lazily(() => ({ ...step(), attachments: z._default(attachmentTokens(), []) }));

export const legacyCase = {
  'case.list': define({
    kind: 'query',
    allow: READERS,
    summary: 'Old cases, the oldest first: of a place for those above, else those that name the unit (C7).',
    input: () =>
      z.object({
        ...pageInput(),
        post: post(),
        /** A town or county below the post. */
        node: z.optional(divisionCode()),
        /** `base`: on the frozen list of the year; `others`: not on it. */
        view: z._default(z.enum(['open', 'resolved', 'base', 'others', 'all']), 'all'),
        /** The newest frozen list when left out. */
        year: z.optional(year()),
      }),
    output: () => casePage(),
  }),
  'case.get': define({
    kind: 'query',
    allow: READERS,
    summary: 'One old case with its repayment, its responsibilities, bulletins, linked leads and story (C7).',
    input: () => z.object({ caseId: id() }),
    output: () => caseView(),
  }),
  'case.readFile': define({
    kind: 'query',
    allow: READERS,
    summary: 'A photo that shows a step on an old case, piece by piece (C7).',
    input: () => z.object({ caseId: id(), fileId: id(), offset: pieceOffset() }),
    output: () => filePiece(),
  }),
  'case.ofLead': define({
    kind: 'query',
    allow: READERS,
    summary: 'Old cases in which a lead lies, for those who may read both (C7).',
    input: () => z.object({ leadId: id() }),
    output: () => casesOfLead(),
  }),
  'case.base': define({
    kind: 'query',
    allow: ABOVE,
    summary: 'The frozen list of a year with the resolution rate, and the cases beside it (C7).',
    input: () => z.object({ post: post(), node: z.optional(divisionCode()), year: z.optional(year()) }),
    output: () => caseBase(),
  }),
  'case.rate': define({
    kind: 'query',
    allow: ABOVE,
    summary:
      'Nothing but the resolution rate of the newest frozen list; the work does not grow with cases or leads (C7).',
    input: () => z.object({ post: post(), node: z.optional(divisionCode()) }),
    output: () => caseRate(),
  }),
  'case.create': define({
    kind: 'command',
    allow: EDITORS,
    perHour: 120,
    summary: 'Enter an old case in the ledger of a town (C7).',
    input: () => z.object({ requestId: requestId(), post: post(), node: z.optional(divisionCode()), ...facts() }),
    output: () => caseView(),
  }),
  'case.update': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Correct what is known of an old case; the story keeps what was changed (C7).',
    input: () => z.object({ ...step(), ...facts() }),
    output: () => caseView(),
  }),
  'case.linkLead': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Link a lead with an old case; both stay what they are (C7).',
    input: () => z.object({ ...step(), leadId: id() }),
    output: () => caseView(),
  }),
  'case.unlinkLead': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Take a link back (C7).',
    input: () => z.object({ ...step(), leadId: id(), reason: requiredText(300) }),
    output: () => caseView(),
  }),
  'case.recordRecovery': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'One step of 清退 of an old case: what was given back comes off what is unpaid (C7).',
    input: () =>
      z.object({
        ...shownStep(),
        on: shanghaiDate(),
        returnedYuan: yuan(),
        people: z.optional(z.nullable(headcount())),
        note: requiredText(300),
      }),
    output: () => caseView(),
  }),
  'case.recordBulletin': define({
    kind: 'command',
    allow: EDITORS,
    summary: '省际、跨市风险通报 about an old case, sent or received (C7).',
    input: () => z.object({ ...shownStep(), ...bulletinInput() }),
    output: () => caseView(),
  }),
  'case.strikeOut': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'A step of 清退 or a bulletin entered by mistake no longer counts; the story keeps it (C7).',
    input: () => z.object({ ...step(), entryId: id(), reason: requiredText(300) }),
    output: () => caseView(),
  }),
  'case.setResponsibility': define({
    kind: 'command',
    allow: EDITORS,
    summary: '三统两分: who answers for one of the five; nobody when both are empty (C7).',
    input: () =>
      z.object({
        ...step(),
        principle: z.enum(keysOf(PRINCIPLES)),
        unitIds: z._default(z.array(id()).check(z.maxLength(8, '最多 8 个单位')), []),
        /** Bodies that are no units of this system: 县检察院、县法院. */
        body: z._default(text(80), ''),
      }),
    output: () => caseView(),
  }),
  'case.resolve': define({
    kind: 'command',
    allow: EDITORS,
    summary: '化解: how and on which day; from then on it counts as resolved (C7).',
    input: () =>
      z.object({
        ...shownStep(),
        resolution: z.enum(keysOf(RESOLUTIONS)),
        on: shanghaiDate(),
        note: requiredText(500),
      }),
    output: () => caseView(),
  }),
  'case.reopen': define({
    kind: 'command',
    allow: EDITORS,
    summary: 'Take a resolved case up again; it counts as unresolved at once (C7).',
    input: () => z.object({ ...step(), reason: requiredText(500) }),
    output: () => caseView(),
  }),
  'case.freezeBase': define({
    kind: 'command',
    allow: EDITORS,
    perHour: 20,
    summary: "Freeze this year's list: the town's cases that are open now, once a year (C7).",
    input: () => z.object({ requestId: requestId(), post: post(), node: z.optional(divisionCode()) }),
    output: () => caseBase(),
  }),
};
