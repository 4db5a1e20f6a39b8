export interface PictureSize {
  width: number;
  height: number;
}
/** What a drawing may use: every phone knows it. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText'
>;
export type Draw = (brush: Brush) => void;

/** `shown`: the phone has no album to write to; the person keeps the picture at `url` themselves. */
export type PictureOutcome = { state: 'saved' | 'refused' | 'closed' | 'failed' } | { state: 'shown'; url: string };

const says = (error: unknown, pattern: RegExp): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && pattern.test(String(error.errMsg));

export const wasClosed = (error: unknown): boolean => says(error, /cancel/i);
export const wasRefused = (error: unknown): boolean => says(error, /auth|den(y|ied)|permission/i);
