import { FILE_PIECE_BYTES, type FilePiece } from '@/shared/contract/file-piece';
import { type ShownFile, showFile } from '@/platform/shown-file';
import { call } from './call';
import type { CallResult } from './result';

/** A file of a lead or an old case, a page of a document handed in, or of a meeting's minutes. */
export type FileOf = { fileId: string } & (
  { leadId: string } | { dutyId: string } | { meetingId: string } | { caseId: string }
);

const readPiece = (file: FileOf, offset: number): Promise<CallResult<FilePiece>> =>
  'leadId' in file
    ? call('file.read', { ...file, offset })
    : 'dutyId' in file
      ? call('duty.readFile', { ...file, offset })
      : 'caseId' in file
        ? call('case.readFile', { ...file, offset })
        : call('meeting.readFile', { ...file, offset });

const NOT_SHOWN = {
  ok: false,
  code: 'UNEXPECTED',
  message: '手机空间不够，没有打开。请清理一下再试。',
  requestId: '',
} as const;

/** Fetches a file whole and makes it ready to be shown; whoever shows it drops it afterwards. */
export async function readFile(file: FileOf): Promise<CallResult<ShownFile>> {
  let base64 = '';
  let piece: CallResult<FilePiece>;
  let offset = 0;
  do {
    piece = await readPiece(file, offset);
    if (!piece.ok) return piece;
    base64 += piece.data.contentBase64;
    offset += FILE_PIECE_BYTES;
  } while (offset < piece.data.bytes);
  const { extension } = piece.data;
  return showFile(base64, extension).then(
    (data) => ({ ok: true, data, requestId: '' }),
    () => NOT_SHOWN,
  );
}
