import { useEffect, useRef, useState } from 'react';
import { MEDIA_PROBLEM_TEXT, MediaError } from '@/platform/media';
import { canRecord, startRecording } from '@/platform/recorder';
import type { Recording } from '@/platform/recording';
import type { Attachments, UploadState } from './use-attachments';

const UPLOAD_NOTE = {
  waiting: '已存在手机，有网再传',
  sending: '正在上传…',
  sent: '✓ 已上传',
  failed: '没传上去，提交时会再传',
} as const satisfies Record<UploadState, string>;

/** What `VoiceRecorder` needs, over the attachments of a form: one recording at most. */
export function useVoice(attachments: Attachments) {
  const [seconds, setSeconds] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const recording = useRef<Recording>();
  const done = attachments.views.find((view) => view.kind === 'audio');

  useEffect(() => {
    if (seconds === undefined) return undefined;
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  // Leaving the page must not leave the microphone open.
  useEffect(() => () => recording.current?.stop(), []);

  async function record() {
    setProblem(undefined);
    const startedAt = Date.now();
    try {
      recording.current = await startRecording();
      setSeconds(0);
      const media = await recording.current.media;
      await attachments.add('audio', [media], Math.max(1, Math.round((Date.now() - startedAt) / 1000)));
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      setProblem(MEDIA_PROBLEM_TEXT[error.problem]);
    } finally {
      recording.current = undefined;
      setSeconds(undefined);
    }
  }

  return {
    available: canRecord(),
    state: done
      ? { step: 'done' as const, seconds: done.seconds ?? 0, note: UPLOAD_NOTE[done.state] }
      : seconds === undefined
        ? { step: 'idle' as const }
        : { step: 'recording' as const, seconds },
    error: problem,
    onStart: () => void record(),
    onStop: () => recording.current?.stop(),
    onRemove: () => done && attachments.remove(done.id),
  };
}
