import * as z from 'zod/mini';
import { keysOf } from '../domain/keys-of';
import { lazily } from '../domain/lazily';

/**
 * Most bytes of a file in one answer. As base64 983,040 characters: with its wrapping under 1 MB, the smallest of the
 * limits WeChat and CloudBase name for a function's answer; whole threes, so that the pieces join as text. A photo
 * taken with the app fits into one.
 */
export const FILE_PIECE_BYTES = 737_280;

/** What a stored file can be, by the end of its name; nothing else is ever stored. */
export const FILE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  webm: 'audio/webm',
} as const;
export type FileExtension = keyof typeof FILE_TYPES;

/** Where the piece begins; left out for the first. */
export const pieceOffset = lazily(() => z._default(z.int().check(z.minimum(0), z.multipleOf(FILE_PIECE_BYTES)), 0));

export const filePiece = lazily(() =>
  z.object({
    contentBase64: z.string(),
    /** Of the whole file. */
    bytes: z.int(),
    extension: z.enum(keysOf(FILE_TYPES)),
  }),
);
export type FilePiece = z.infer<ReturnType<typeof filePiece>>;
