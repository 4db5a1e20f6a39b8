import type { Attachment } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Keys } from './keys';

/**
 * Says "this caller uploaded this file", signed, so that a tip with photos costs no extra look-ups and nobody can
 * attach somebody else's file.
 */
export const attachmentToken = (keys: Keys, ownerKey: string, attachment: Attachment): string => {
  const payload = Buffer.from(JSON.stringify([attachment.fileId, attachment.kind, attachment.path])).toString(
    'base64url',
  );
  return `${payload}.${keys.sign(`${ownerKey}.${payload}`)}`;
};

/** @throws AppError ATTACHMENT_INVALID for a token that is not this caller's. */
export const readAttachments = (keys: Keys, ownerKey: string, tokens: readonly string[]): Attachment[] =>
  [...new Set(tokens)].map((token) => {
    const [payload = '', signature = ''] = token.split('.');
    if (!keys.verify(`${ownerKey}.${payload}`, signature)) throw new AppError('ATTACHMENT_INVALID');
    const [fileId, kind, path] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [
      string,
      Attachment['kind'],
      string,
    ];
    return { fileId, kind, path };
  });
