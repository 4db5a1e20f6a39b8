import { useEffect, useRef, useState } from 'react';
import type { GeoPoint } from '@/shared/domain/geo-point';
import { canLocate, currentPosition } from '@/platform/location';
import { POSITION_PROBLEM_TEXT, PositionError } from '@/platform/position';

/** Asks for the position at a tap, never by itself. An answer that comes after the screen was left is dropped. */
export function useLocation(onFound: (point: GeoPoint) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function find() {
    setProblem(undefined);
    setBusy(true);
    try {
      const point = await currentPosition();
      if (here.current) onFound(point);
    } catch (error) {
      if (!(error instanceof PositionError)) throw error;
      setProblem(POSITION_PROBLEM_TEXT[error.problem]);
    } finally {
      setBusy(false);
    }
  }

  return { available: canLocate(), busy, problem, find: () => void find() };
}
