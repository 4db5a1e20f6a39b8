import type { Attachment } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Ports } from '../ports';
import { readAttachments } from '../security/attachment-token';

/**
 * The photos a caller sends along with a record. They are kept before the record is written, so that no crash leaves one
 * whose pages are swept away as never sent.
 * @throws AppError ATTACHMENT_INVALID for somebody else's file, and for anything but a photo
 */
export const keepPhotos = async (
  { keys, store }: Pick<Ports, 'keys' | 'store'>,
  ownerKey: string,
  tokens: readonly string[],
): Promise<Attachment[]> => {
  const photos = readAttachments(keys, ownerKey, tokens);
  if (photos.some(({ kind }) => kind !== 'photo')) throw new AppError('ATTACHMENT_INVALID');
  if (photos.length > 0)
    await store
      .collection('files')
      .update({ _id: { in: photos.map(({ fileId }) => fileId) } }, { set: { attached: true } });
  return photos;
};
