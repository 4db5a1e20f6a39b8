import Taro from '@tarojs/taro';
import { base64Bytes, type Media, MediaError, PHOTO_BYTES_MAX, PHOTO_LONG_SIDE, PHOTO_QUALITIES } from './media';
import { agreePrivacy } from './privacy';
import { readBase64 } from './read-base64';

async function shrink(filePath: string): Promise<Media> {
  const { width, height } = await Taro.getImageInfo({ src: filePath });
  const factor = Math.min(1, PHOTO_LONG_SIDE / Math.max(width, height));
  for (const quality of PHOTO_QUALITIES) {
    const small = await Taro.compressImage({
      src: filePath,
      quality: quality * 100,
      compressedWidth: Math.round(width * factor),
      compressedHeight: Math.round(height * factor),
    });
    const base64 = await readBase64(small.tempFilePath);
    if (base64Bytes(base64) <= PHOTO_BYTES_MAX) return { base64, previewUrl: small.tempFilePath };
  }
  throw new MediaError('TOO_LARGE');
}

const wasClosed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel');

/**
 * Lets the person take or choose up to `limit` photos; none when they close the album.
 * @throws MediaError
 */
export async function choosePhotos(limit: number): Promise<Media[]> {
  if (!(await agreePrivacy('photo'))) throw new MediaError('NOT_ALLOWED');
  const chosen = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    (error: unknown) => {
      if (wasClosed(error)) return null;
      throw new MediaError('NOT_ALLOWED');
    },
  );
  return chosen ? Promise.all(chosen.tempFiles.map((file) => shrink(file.tempFilePath))) : [];
}
