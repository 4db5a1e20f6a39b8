import Taro from '@tarojs/taro';
import { type Media, MediaError } from './media';
import { agreePrivacy } from './privacy';
import { readBase64 } from './read-base64';
import type { Recording } from './recording';

export const canRecord = (): boolean => true;

/**
 * Starts recording; it ends by `stop()` or after 60 seconds, and `media` then holds the sound.
 * @throws MediaError
 */
export async function startRecording(): Promise<Recording> {
  if (!(await agreePrivacy('voice'))) throw new MediaError('NOT_ALLOWED');
  const recorder = Taro.getRecorderManager();
  const media = new Promise<Media>((resolve, reject) => {
    recorder.onStop((result) => {
      readBase64(result.tempFilePath).then((base64) => resolve({ base64, previewUrl: result.tempFilePath }), reject);
    });
    recorder.onError(() => reject(new MediaError('NOT_ALLOWED')));
  });
  // 48 kbit/s: a minute of speech is 360 KB, well inside what one call may carry.
  recorder.start({ duration: 60_000, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 });
  return { media, stop: () => recorder.stop() };
}
