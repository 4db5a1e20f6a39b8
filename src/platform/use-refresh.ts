import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';

/** The page's own first show comes at once; one that comes later is a coming back. */
const FIRST_SHOW_MS = 1000;

/** Pulling down refreshes, and so does coming back from another page. The page config enables the pull. */
export function useRefresh(reload: () => Promise<void>): void {
  const shownBefore = useRef(false);
  // What appears only when something else has loaded misses the first show altogether.
  const madeAt = useRef(Date.now());
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
  useDidShow(() => {
    // The first show comes with the first load.
    if (shownBefore.current || Date.now() - madeAt.current > FIRST_SHOW_MS) void reload();
    shownBefore.current = true;
  });
}
