import type { Media } from './media';

const STORE = 'media';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // One database per person: several share an origin when the site is tried out on one machine.
    const request = indexedDB.open(`attachments${window.location.pathname}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('indexedDB is closed'));
  });
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await open();
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.transaction?.addEventListener('complete', () => {
        database.close();
        resolve(request.result);
      });
      request.onerror = () => reject(new Error('indexedDB failed'));
    });
  } catch {
    // Private windows close the store; the photo then lives as long as the page.
    return undefined;
  }
}

export async function keepMedia(id: string, media: Media): Promise<boolean> {
  return (await run('readwrite', (store) => store.put(media, id))) !== undefined;
}

export function findMedia(id: string): Promise<Media | undefined> {
  return run('readonly', (store) => store.get(id) as IDBRequest<Media | undefined>);
}

export async function dropMedia(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
}
