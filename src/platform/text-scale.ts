import { useSyncExternalStore } from 'react';
import { systemFontSize } from './base-info';
import { readStored, store } from './storage';

/** 0 is the normal text size, 1–3 are the sizes of 长辈版. */
export type TextScale = 0 | 1 | 2 | 3;

const KEY = 'text-scale';
const listeners = new Set<() => void>();
let current: TextScale | undefined;

/** WeChat's own font setting: 17 is its standard, 20 and up is "large". */
function fromSystem(): TextScale {
  const size = systemFontSize();
  if (size === undefined || size < 20) return 0;
  return size < 23 ? 1 : 2;
}

export function textScale(): TextScale {
  current ??= readStored<TextScale>(KEY) ?? fromSystem();
  return current;
}

export function setTextScale(scale: TextScale): void {
  current = scale;
  store(KEY, scale);
  markDocument();
  listeners.forEach((listener) => listener());
}

/** The browser build also marks the document, for what stands outside a page. */
export function markDocument(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  document.documentElement.classList.toggle('elder', textScale() > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTextScale = (): TextScale => useSyncExternalStore(subscribe, textScale, textScale);
