import type { Files } from '../core/ports';
import type { CloudApp } from './app';

export const createFiles = (app: CloudApp): Files => ({
  put: async (path, content) => (await app.uploadFile({ cloudPath: path, fileContent: content })).fileID,
  read: async (path) => {
    // The SDK's own words about a failure hold a signed address that opens the file for anybody: they may not reach a log.
    const answer = await app.downloadFile({ fileID: path }).catch((error: { code?: unknown }) => ({
      fileContent: null,
      code: error.code,
    }));
    if (Buffer.isBuffer(answer.fileContent)) return answer.fileContent;
    throw new Error(`a stored file was not read: ${'code' in answer ? String(answer.code) : 'no answer'}`);
  },
  remove: async (paths) => {
    await app.deleteFile({ fileList: [...paths] });
  },
});
