import Taro from '@tarojs/taro';
import type { FileExtension } from '@/shared/contract/file-piece';
import { randomId } from './random-id';

/** A file of the server on the screen. */
export interface ShownFile {
  /** For this phone only. */
  url: string;
  /** Nothing of it stays on the phone. */
  drop: () => void;
}

const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/shown`;

/** WeChat shows photos large and plays sound from files only. Rejects when the phone is full. */
export function showFile(base64: string, extension: FileExtension): Promise<ShownFile> {
  const files = Taro.getFileSystemManager();
  try {
    files.mkdirSync(folder(), true);
  } catch {
    // It exists already.
  }
  const url = `${folder()}/${randomId()}.${extension}`;
  const drop = () => files.unlink({ filePath: url, success: () => undefined, fail: () => undefined });
  return new Promise((resolve, reject) => {
    files.writeFile({
      filePath: url,
      data: base64,
      encoding: 'base64',
      success: () => resolve({ url, drop }),
      fail: reject,
    });
  });
}

/** What was on the screen when WeChat ended the app. To be called before anything is shown. */
export function dropLeftOver(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(folder(), true);
  } catch {
    // Nothing was left.
  }
}
