import Taro from '@tarojs/taro';
import { type Draw, type PictureOutcome, type PictureSize, wasClosed, wasRefused } from './picture-outcome';
import { agreePrivacy } from './privacy';

/** Library versions before 2.16.1 cannot draw beside the screen. */
export const canSavePicture = (): boolean => Taro.canIUse('createOffscreenCanvas');

const filePathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${name}.png`;

const written = (filePath: string, base64: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(filePath),
      fail: reject,
    });
  });

/** Not every WeChat can turn a drawing beside the screen into a file; those that cannot give its bytes. */
async function fileOf(canvas: Taro.OffscreenCanvas & Partial<Taro.Canvas>, name: string): Promise<string> {
  try {
    const made = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas, fileType: 'png' });
    return made.tempFilePath;
  } catch (error) {
    const url = canvas.toDataURL?.('image/png', 1);
    if (!url) throw error;
    return written(filePathOf(name), url.slice(url.indexOf(',') + 1));
  }
}

/** Nothing of it stays with us: the album alone has the picture. */
const forget = (filePath: string): void => {
  if (filePath.startsWith(Taro.env.USER_DATA_PATH ?? '\0'))
    Taro.getFileSystemManager().unlink({ filePath, success: () => undefined, fail: () => undefined });
};

async function drawn({ width, height }: PictureSize, draw: Draw, name: string): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D);
  return fileOf(canvas, name);
}

/** Draws a picture and puts it into the phone's album. */
export async function savePicture(size: PictureSize, draw: Draw, name: string): Promise<PictureOutcome> {
  if (!(await agreePrivacy('album'))) return { state: 'refused' };
  const filePath = await drawn(size, draw, name).catch(() => null);
  if (filePath === null) return { state: 'failed' };
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return { state: 'saved' };
  } catch (error) {
    if (wasClosed(error)) return { state: 'closed' };
    return { state: wasRefused(error) ? 'refused' : 'failed' };
  } finally {
    forget(filePath);
  }
}

/** WeChat asks for the album once; afterwards only its own settings page can allow it. */
export const openPermissions = (): void => {
  Taro.openSetting({}).catch(() => undefined);
};
export const hasPermissionsPage = (): boolean => true;
