import type { Files } from '../core/ports';
import type { CloudApp } from './app';

export const createFiles = (app: CloudApp): Files => ({
  put: async (path, content) => (await app.uploadFile({ cloudPath: path, fileContent: content })).fileID,
  link: async (path, seconds) => {
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID: path, maxAge: seconds }] });
    const [file] = fileList;
    if (!file || file.code !== 'SUCCESS') throw new Error(`no link for a stored file: ${file?.code ?? 'no answer'}`);
    return file.tempFileURL;
  },
  remove: async (paths) => {
    await app.deleteFile({ fileList: [...paths] });
  },
});
