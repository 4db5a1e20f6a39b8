import { CloudError, invalidParam, unsupported } from '../errors';
import { type Params, type Reply, list, text } from '../operations/params';
import type { Service } from '../server/admin';
import { isPlainObject, lookup } from '../types';
import { FileStore, checkedPath, keyOf } from './file-store';

const MAX_FILES = 50;
const UPLOAD_SECONDS = 900;
/** Seconds a link lives when the caller names none. */
const LINK_SECONDS = 7200;

const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** The storage actions of the SDK. `baseUrl` is known once the server listens. */
export function storageService(files: FileStore, baseUrl: () => string): Service {
  const actions: Record<string, (params: Params) => Reply> = {
    'storage.getUploadMetadata': (params) => {
      const path = checkedPath(text(params, 'path'));
      const expires = soon(UPLOAD_SECONDS);
      const signature = files.sign('put', keyOf(path), expires);
      const query = `path=${encodeURIComponent(path)}&expires=${expires}&signature=${signature}`;
      const fileId = FileStore.fileId(path);
      return {
        data: {
          url: `${baseUrl()}/files/upload?${query}`,
          token: 'local-token',
          authorization: signature,
          fileId,
          cosFileId: keyOf(path),
        },
      };
    },
    'storage.batchGetDownloadUrl': (params) => ({
      data: { download_list: limited(list(params, 'file_list')).map((item) => linkFor(files, baseUrl(), item)) },
    }),
    'storage.batchDeleteFile': (params) => ({
      data: {
        delete_list: limited(list(params, 'fileid_list')).map((fileID) =>
          perFile(fileID, (path) => {
            requireFile(files, path);
            files.remove(path);
            return {};
          }),
        ),
      },
    }),
    'storage.batchCopyFile': (params) => ({
      data: { copy_list: limited(list(params, 'file_list')).map((item) => copyOne(files, item)) },
    }),
    'storage.getFileAuthority': () => {
      throw unsupported('storage.getFileAuthority');
    },
  };
  return (action, params) => Promise.resolve(lookup(actions, action)?.(params) ?? null);
}

function linkFor(files: FileStore, baseUrl: string, item: unknown) {
  const { fileid, max_age: maxAge } = isPlainObject(item) ? item : {};
  return perFile(fileid, (path) => {
    requireFile(files, path);
    const key = keyOf(path);
    const expires = soon(typeof maxAge === 'number' && maxAge > 0 ? maxAge : LINK_SECONDS);
    const tempFileURL = `${baseUrl}/files/get/${key}?expires=${expires}&signature=${files.sign('get', key, expires)}`;
    return { tempFileURL, maxAge: expires };
  });
}

function copyOne(files: FileStore, item: unknown) {
  if (!isPlainObject(item)) throw invalidParam('file_list holds objects');
  const from = checkedPath(item.src_path);
  const to = checkedPath(item.dst_path);
  return perFile(FileStore.fileId(to), () => {
    if (files.find(to) && item.overwrite === false) throw new CloudError('STORAGE_FILE_EXIST', 'file exists');
    files.copy(from, to);
    if (item.remove_original === true) files.remove(from);
    return {};
  });
}

/** One bad file spoils its own line of the answer, not the others'. */
function perFile(fileID: unknown, work: (path: string) => Record<string, unknown>) {
  try {
    return { code: 'SUCCESS', fileID, ...work(FileStore.pathOf(fileID)) };
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, fileID, tempFileURL: '', message: error.message };
    throw error;
  }
}

function requireFile(files: FileStore, path: string): void {
  if (!files.find(path)) throw new CloudError('STORAGE_FILE_NONEXIST', 'file not exist');
}

function limited(items: unknown[]): unknown[] {
  if (items.length > MAX_FILES) throw invalidParam(`at most ${MAX_FILES} files at once`);
  return items;
}
