import { FILE_PIECE_BYTES } from '../../src/shared/contract/file-piece';
import type { Town } from './town';

/** A photo or recording as somebody gets it, all its pieces. */
export async function wholeFile(town: Pick<Town, 'call'>, as: string, leadId: string, fileId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ; offset += FILE_PIECE_BYTES) {
    const { contentBase64, bytes } = await town.call(as, 'file.read', { leadId, fileId, offset });
    pieces.push(Buffer.from(contentBase64, 'base64'));
    if (offset + FILE_PIECE_BYTES >= bytes) return Buffer.concat(pieces);
  }
}
