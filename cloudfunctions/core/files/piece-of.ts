import { FILE_PIECE_BYTES, type FileExtension, type FilePiece } from '@/shared/contract/file-piece';
import type { Attachment } from '@/shared/domain/lead/lead';
import type { Ports } from '../ports';

/**
 * One piece of a stored file for somebody whose right to it was just decided. The bytes go through the function, so that
 * they reach this caller and nobody else: a link of cloud storage would open for whoever has it (D1).
 */
export const pieceOf = async ({ files }: Ports, { path }: Attachment, offset: number): Promise<FilePiece> => {
  const content = await files.read(path);
  return {
    contentBase64: content.subarray(offset, offset + FILE_PIECE_BYTES).toString('base64'),
    bytes: content.length,
    // The name is ours, made at the upload from what the bytes are.
    extension: path.slice(path.lastIndexOf('.') + 1) as FileExtension,
  };
};
