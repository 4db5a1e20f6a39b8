/** A photo or recording as it goes to the server. */
export interface Media {
  base64: string;
  /** Shown or played on this phone. */
  previewUrl: string;
}

export type MediaProblem = 'NOT_A_PHOTO' | 'TOO_LARGE' | 'NOT_ALLOWED' | 'FAILED';

/** Thrown by `choosePhotos` and the recorder; a person who simply closed the album causes no error. */
export class MediaError extends Error {
  constructor(readonly problem: MediaProblem) {
    super(problem);
    this.name = 'MediaError';
  }
}

export const MEDIA_PROBLEM_TEXT = {
  NOT_A_PHOTO: '这个文件不是照片，请选手机里的照片（JPG 或 PNG）。',
  TOO_LARGE: '这张照片太大了。请先截个图，再选截图。',
  NOT_ALLOWED: '没有得到使用许可。您可以在右上角“···”→“设置”里打开，也可以只用文字说明。',
  FAILED: '没有成功，请再试一次。',
} as const satisfies Record<MediaProblem, string>;

/** Long side of a photo after shrinking, in pixels: small print on a contract stays legible. */
export const PHOTO_LONG_SIDE = 1600;
/** Largest photo sent, in bytes. A cloud function call takes little more than 1 MB with its wrapping. */
export const PHOTO_BYTES_MAX = 700 * 1024;
/** JPEG qualities tried until the photo is small enough. */
export const PHOTO_QUALITIES = [0.82, 0.7, 0.55, 0.4] as const;

/** Bytes behind a base64 text. */
export const base64Bytes = (base64: string): number => Math.floor((base64.length * 3) / 4);
