import * as z from 'zod/mini';
import { define } from './define';
import { dutyView } from './duty';
import { filePiece, pieceOffset } from './file-piece';
import { attachmentTokens, id, requestId, text, version } from './fields';

export const DOCUMENT_NOTE_MAX = 1000;

export const dutyDocument = {
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
