import * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import { DOCUMENT_KINDS } from '../tables/duties';
import { define } from './define';
import { boardInput, boardOutput, chased, dutyView } from './duty';
import { filePiece, pieceOffset } from './file-piece';
import { attachmentTokens, id, requestId, text, version } from './fields';

export const DOCUMENT_NOTE_MAX = 1000;

const document = lazily(() => ({
  kind: z.enum(DOCUMENT_KINDS),
  year: z.string().check(z.regex(/^20\d\d$/, '请选年份')),
}));

export const dutyDocument = {
  'duty.documentBoard': define({
    kind: 'query',
    allow: ['office', 'townLeader', 'countyHost'],
    summary: 'Which units have handed in a yearly document, who is missing and whom to call (A5).',
    input: () => z.object({ ...document(), ...boardInput() }),
    output: () => z.object({ kind: z.enum(DOCUMENT_KINDS), year: z.string(), ...boardOutput() }),
  }),
  'duty.chaseDocument': define({
    kind: 'command',
    perHour: 30,
    allow: ['office', 'countyHost'],
    summary: 'Remind every unit that has not handed in the document, each at most once a day (A5).',
    input: () => z.object({ requestId: requestId(), ...document() }),
    output: chased,
  }),
  'duty.submitDocument': define({
    kind: 'command',
    allow: ['liaison', 'unitHead', 'supervisingLeader'],
    summary: "Hand in the unit's 实施方案 or 工作总结 as photos of its pages, or correct it; earlier ones stay (A5).",
    input: () =>
      z.object({
        requestId: requestId(),
        dutyId: id(),
        version: version(),
        note: z._default(text(DOCUMENT_NOTE_MAX), ''),
        attachments: z._default(attachmentTokens(), []),
      }),
    output: () => dutyView(),
  }),
  'duty.readFile': define({
    kind: 'query',
    allow: ['liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader', 'countyHost'],
    summary: 'A page of a document handed in, piece by piece, for the unit and for those above it (A5).',
    input: () => z.object({ dutyId: id(), fileId: id(), offset: pieceOffset() }),
    output: () => filePiece(),
  }),
};
