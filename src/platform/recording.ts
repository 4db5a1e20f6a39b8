import type { Media } from './media';

export interface Recording {
  /** Settles when the recording has ended. */
  media: Promise<Media>;
  stop: () => void;
}

/** WeChat's recorder allows up to ten minutes; a minute is what one call can carry and a person can plan. */
export const RECORDING_SECONDS_MAX = 60;
