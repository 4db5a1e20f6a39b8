/** Tells at once and on every change whether the browser is offline. */
export function watchOffline(tell: (offline: boolean) => void): () => void {
  const listener = () => tell(!navigator.onLine);
  listener();
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
