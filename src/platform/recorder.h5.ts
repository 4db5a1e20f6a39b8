import { type Media, MediaError } from './media';
import { agreePrivacy } from './privacy';
import { type Recording, RECORDING_SECONDS_MAX } from './recording';

/** Browsers offer the microphone only to secure pages. */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && typeof navigator.mediaDevices?.getUserMedia === 'function';

function toMedia(blob: Blob): Promise<Media> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve({ base64: url.slice(url.indexOf(',') + 1), previewUrl: url });
    };
    reader.onerror = () => reject(new MediaError('FAILED'));
    reader.readAsDataURL(blob);
  });
}

/** What the server can free of metadata; every browser can make one of them. */
const FORMATS = ['audio/webm', 'audio/mp4'];

/** @throws MediaError */
export async function startRecording(): Promise<Recording> {
  if (!(await agreePrivacy('voice'))) throw new MediaError('NOT_ALLOWED');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => {
    throw new MediaError('NOT_ALLOWED');
  });
  const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 48_000, ...(mimeType ? { mimeType } : {}) });
  const parts: Blob[] = [];
  const media = new Promise<Media>((resolve, reject) => {
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      toMedia(new Blob(parts, { type: recorder.mimeType })).then(resolve, reject);
    };
  });
  recorder.start();
  const stop = () => {
    if (recorder.state === 'recording') recorder.stop();
  };
  setTimeout(stop, RECORDING_SECONDS_MAX * 1000);
  return { media, stop };
}
