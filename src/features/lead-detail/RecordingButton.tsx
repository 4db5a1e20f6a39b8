import { useEffect, useRef, useState } from 'react';
import { call } from '@/client/call';
import { playRecording } from '@/platform/attachments-view';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';

/** Plays a recording; the link is fetched at the tap, so that it is fresh. */
export function RecordingButton({ id, leadId, fileId }: { id: string; leadId: string; fileId: string }) {
  const [busy, setBusy] = useState(false);
  const [playing, setPlaying] = useState(false);
  const stop = useRef<() => void>();
  // Leaving the page ends the sound.
  useEffect(() => () => stop.current?.(), []);

  async function play() {
    const link = await call('file.link', { leadId, fileId });
    if (!link.ok) return hint(link.message);
    setPlaying(true);
    stop.current = playRecording(link.data.url, (played) => {
      setPlaying(false);
      if (!played) hint('录音没有放出来，请再试一次');
    });
  }

  function tap() {
    if (playing) {
      stop.current?.();
      setPlaying(false);
      return;
    }
    setBusy(true);
    void play().finally(() => setBusy(false));
  }

  return (
    <Button id={id} kind="quiet" inline busy={busy} onClick={tap}>
      {playing ? '■ 停止播放' : '▶ 听录音'}
    </Button>
  );
}
