import { useEffect, useRef, useState } from 'react';
import { readFile } from '@/client/read-file';
import { playRecording } from '@/platform/attachments-view';
import { Button } from '@/ui/Button';
import { hint } from '@/ui/dialog';

/** Plays a recording; it is fetched at the tap, so that a list of them costs nothing. */
export function RecordingButton({ id, leadId, fileId }: { id: string; leadId: string; fileId: string }) {
  const [busy, setBusy] = useState(false);
  const [playing, setPlaying] = useState(false);
  const stop = useRef<() => void>();
  const left = useRef(false);
  // Leaving the page ends the sound.
  useEffect(
    () => () => {
      left.current = true;
      stop.current?.();
    },
    [],
  );

  async function play() {
    const read = await readFile({ leadId, fileId });
    if (!read.ok) return hint(read.message);
    const { url, drop } = read.data;
    // Fetching takes a moment; the page may be gone by then.
    if (left.current) return drop();
    setPlaying(true);
    const end = playRecording(url, (played) => {
      drop();
      setPlaying(false);
      if (!played) hint('录音没有放出来，请再试一次');
    });
    stop.current = () => {
      end();
      drop();
    };
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
