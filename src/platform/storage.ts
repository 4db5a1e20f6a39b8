import Taro from '@tarojs/taro';

/**
 * Several people share one origin when the site is tried out on one machine (/as/<person>/), so every key of the
 * browser build begins with the path it was opened under.
 */
const PREFIX = process.env.TARO_ENV === 'h5' ? `${window.location.pathname}#` : '';

/** A value stored on this phone, or undefined if there is none or it cannot be read. */
export function readStored<T>(key: string): T | undefined {
  try {
    const value = Taro.getStorageSync<T | ''>(PREFIX + key);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Answers false when the phone's storage is full or closed; the caller decides whether that matters. */
export function store(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // Nothing to forget where storage is closed.
  }
}
