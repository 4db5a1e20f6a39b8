import Taro from '@tarojs/taro';
import { base64Bytes, MediaError } from './media';
import { agreePrivacy } from './privacy';
import { readBase64 } from './read-base64';

const wasClosed = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel');

/**
 * A spreadsheet from a chat: WeChat opens no other files. Null when the person closes the list.
 * @throws MediaError
 */
export async function chooseSheet(bytesMax: number): Promise<string | null> {
  if (!(await agreePrivacy('file'))) throw new MediaError('NOT_ALLOWED');
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(
    (error: unknown) => {
      if (wasClosed(error)) return null;
      throw new MediaError('NOT_ALLOWED');
    },
  );
  const [file] = chosen?.tempFiles ?? [];
  if (!file) return null;
  if (file.size > bytesMax) throw new MediaError('TOO_LARGE');
  const base64 = await readBase64(file.path);
  if (base64Bytes(base64) > bytesMax) throw new MediaError('TOO_LARGE');
  return base64;
}
