import Taro from '@tarojs/taro';
import type { Media } from './media';
import { readBase64 } from './read-base64';

const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/attachments`;
const pathOf = (id: string): string => `${folder()}/${id}`;

/** Keeps a photo or recording on the phone until the server has it. False when there is no room. */
export function keepMedia(id: string, media: Media): Promise<boolean> {
  const files = Taro.getFileSystemManager();
  try {
    files.mkdirSync(folder(), true);
  } catch {
    // It exists already.
  }
  return new Promise((resolve) => {
    files.writeFile({
      filePath: pathOf(id),
      data: media.base64,
      encoding: 'base64',
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

export const findMedia = (id: string): Promise<Media | undefined> =>
  readBase64(pathOf(id)).then(
    (base64) => ({ base64, previewUrl: pathOf(id) }),
    () => undefined,
  );

export function dropMedia(id: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().unlink({ filePath: pathOf(id), complete: () => resolve() });
  });
}
