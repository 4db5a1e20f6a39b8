import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';

/** Pulling down refreshes, and so does coming back from another page. The page config enables the pull. */
export function useRefresh(reload: () => Promise<void>): void {
  const shownBefore = useRef(false);
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
  useDidShow(() => {
    // The first show comes with the first load.
    if (shownBefore.current) void reload();
    shownBefore.current = true;
  });
}
