import * as z from 'zod/mini';
import { define } from './define';
import { dutyView } from './duty';
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
  'duty.fileLink': define({
    kind: 'query',
    allow: ['liaison', 'unitHead', 'supervisingLeader', 'office', 'townLeader', 'countyHost'],
    summary: 'A short-lived link to a page of a document handed in, for the unit and for those above it (A5).',
    input: () => z.object({ dutyId: id(), fileId: id() }),
    output: () => z.object({ url: z.string(), expiresInSeconds: z.int() }),
  }),
};
