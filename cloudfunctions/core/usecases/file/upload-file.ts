import { createHash } from 'node:crypto';
import { FILE_BYTES_MAX } from '@/shared/contract/file';
import { AppError } from '@/shared/errors/app-error';
import { shanghaiMonth } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { attachmentToken } from '../../security/attachment-token';
import { stripMp3 } from '../../security/audio/mp3';
import { stripMp4 } from '../../security/audio/mp4';
import { stripWebm } from '../../security/audio/webm';
import { mediaType, stripJpeg, stripPng, type MediaType } from '../../security/media';

const CLEANERS: Readonly<Record<MediaType['extension'], (bytes: Buffer) => Buffer | null>> = {
  jpg: stripJpeg,
  png: stripPng,
  mp3: stripMp3,
  m4a: stripMp4,
  webm: stripWebm,
};

/** Stores one photo or recording without its metadata (D1) and answers a token that only this caller can use. */
export const uploadFile: Handler<'file.upload'> = async ({ ports, caller, now }, input) => {
  const raw = Buffer.from(input.contentBase64, 'base64');
  if (raw.length > FILE_BYTES_MAX) throw new AppError('FILE_TOO_LARGE', { bytes: raw.length });
  const type = mediaType(raw);
  const content = type?.kind === input.kind ? CLEANERS[type.extension](raw) : null;
  if (!type || !content) throw new AppError(input.kind === 'photo' ? 'FILE_NOT_IMAGE' : 'FILE_NOT_AUDIO');
  // The content is part of the id: another picture under the same request number never replaces evidence already sent.
  const digest = createHash('sha256').update(content).digest('hex');
  const fileId = ports.keys.requestKey(caller.ownerKey, 'file.upload', `${input.requestId} ${digest}`);
  const path = await ports.files.put(`evidence/${shanghaiMonth(now)}/${fileId}.${type.extension}`, content);
  // A repeat wrote the same bytes to the same path; that the record exists already is fine.
  await ports.store
    .collection('files')
    .insert({ _id: fileId, kind: type.kind, path, bytes: content.length, attached: false, createdAt: now });
  return {
    token: attachmentToken(ports.keys, caller.ownerKey, { fileId, kind: type.kind, path }),
    bytes: content.length,
  };
};
