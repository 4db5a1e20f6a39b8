import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownFile } from '@/platform/shown-file';
import { type FileOf, readFile } from './read-file';

/** A file for as long as it is on the screen, and what to do when it does not open. */
export function useFile(file: FileOf) {
  const [url, setUrl] = useState<string>();
  const [problem, setProblem] = useState(false);
  const shown = useRef<ShownFile>();
  // The latest reading wins; one that ends after the screen is gone leaves nothing behind.
  const latest = useRef(0);
  const key = JSON.stringify(file);

  const reload = useCallback(async () => {
    const turn = ++latest.current;
    setProblem(false);
    const read = await readFile(JSON.parse(key) as FileOf);
    if (turn !== latest.current) {
      if (read.ok) read.data.drop();
      return;
    }
    setProblem(!read.ok);
    if (!read.ok) return;
    shown.current?.drop();
    shown.current = read.data;
    setUrl(read.data.url);
  }, [key]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
      shown.current?.drop();
      shown.current = undefined;
      setUrl(undefined);
    };
  }, [reload]);

  return { url, problem, onBroken: () => setProblem(true), onRetry: () => void reload() };
}
