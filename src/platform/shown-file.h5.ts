import { FILE_TYPES, type FileExtension } from '@/shared/contract/file-piece';
import type { ShownFile } from './shown-file';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
};

/** The address works in this page and nowhere else. */
export function showFile(base64: string, extension: FileExtension): Promise<ShownFile> {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: FILE_TYPES[extension] }));
  return Promise.resolve({ url, drop: () => URL.revokeObjectURL(url) });
}

/** A browser forgets them with the page. */
export const dropLeftOver = (): void => undefined;
