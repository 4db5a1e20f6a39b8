import { type Environment, openEnvironment, runMark } from './environment';

let cloud: Environment;
const folder = `conformance/${runMark()}`;

beforeAll(async () => {
  cloud = await openEnvironment();
});

afterAll(() => cloud.close());

const upload = async (name: string, content: string): Promise<string> =>
  (await cloud.app.uploadFile({ cloudPath: `${folder}/${name}`, fileContent: Buffer.from(content) as never })).fileID;

test('an uploaded file can be downloaded by its id and by a link', async () => {
  const fileID = await upload('笔录 1.txt', '罗家潭村');
  expect(fileID).toMatch(/^cloud:\/\/.+笔录 1\.txt$/);
  const { fileContent } = await cloud.app.downloadFile({ fileID });
  expect(String(fileContent)).toBe('罗家潭村');
  const { fileList } = await cloud.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  const response = await fetch(encodeURI(fileList[0]?.tempFileURL ?? ''));
  expect(await response.text()).toBe('罗家潭村');
});

test('a deleted file is gone; a missing one is named in its own line', async () => {
  const fileID = await upload('short-lived.txt', 'x');
  const { fileList } = await cloud.app.deleteFile({ fileList: [fileID] });
  expect(fileList[0]).toMatchObject({ fileID, code: 'SUCCESS' });
  const links = await cloud.app.getTempFileURL({ fileList: [fileID] });
  expect(links.fileList[0]).toMatchObject({ fileID, code: 'STORAGE_FILE_NONEXIST' });
});

test('uploading again replaces the content', async () => {
  await upload('again.txt', 'first');
  const fileID = await upload('again.txt', 'second');
  expect(String((await cloud.app.downloadFile({ fileID })).fileContent)).toBe('second');
});
