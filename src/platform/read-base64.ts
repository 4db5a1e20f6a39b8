import Taro from '@tarojs/taro';
import { MediaError } from './media';

/** @throws MediaError when the file is gone. */
export function readBase64(filePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => (typeof data === 'string' ? resolve(data) : reject(new MediaError('FAILED'))),
      fail: () => reject(new MediaError('FAILED')),
    });
  });
}
