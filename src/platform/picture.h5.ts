import type { Draw, PictureOutcome, PictureSize } from './picture-outcome';
import { agreePrivacy } from './privacy';

export const canSavePicture = (): boolean => true;

/** A browser has no album: the picture is downloaded, and shown to be kept by a long press where that does nothing. */
export async function savePicture(size: PictureSize, draw: Draw, name: string): Promise<PictureOutcome> {
  if (!(await agreePrivacy('album'))) return { state: 'refused' };
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) return { state: 'failed' };
  draw(context);
  const url = canvas.toDataURL('image/png');
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.png` });
  document.body.appendChild(link);
  link.click();
  link.remove();
  return { state: 'shown', url };
}

export const openPermissions = (): void => undefined;
export const hasPermissionsPage = (): boolean => false;
