import * as z from 'zod/mini';
import { define } from './define';
import { filePiece, pieceOffset } from './file-piece';
import { id, requestId } from './fields';

/** Largest photo or recording, in bytes after base64 is undone. */
export const FILE_BYTES_MAX = 1_048_576;
export const FILE_KINDS = ['photo', 'audio'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const file = {
  'file.upload': define({
    kind: 'command',
    allow: 'anyone',
    perHour: 300,
    summary: 'One photo (JPEG, PNG) or recording, checked and stripped of metadata; answers a token for later use.',
    input: () =>
      z.object({
        requestId: requestId(),
        kind: z.enum(FILE_KINDS),
        contentBase64: z
          .string()
          .check(z.minLength(1), z.maxLength(Math.ceil(FILE_BYTES_MAX / 3) * 4 + 4, '文件太大了')),
      }),
    /** `token` is bound to the caller and goes into `attachments` of a tip, lead or action. */
    output: () => z.object({ token: z.string(), bytes: z.int() }),
  }),
  'file.read': define({
    kind: 'query',
    allow: 'staff',
    summary:
      'A photo or recording of a lead the caller may read, piece by piece; rights are asked for every piece (D1).',
    input: () => z.object({ leadId: id(), fileId: id(), offset: pieceOffset() }),
    output: () => filePiece(),
  }),
};
