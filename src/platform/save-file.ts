import Taro from '@tarojs/taro';

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;

const written = (filePath: string, base64: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    });
  });

/** Shows a spreadsheet in WeChat, with its menu to send it on or keep it. False when the phone could not. */
export async function openSpreadsheet(name: string, base64: string): Promise<boolean> {
  try {
    await written(pathOf(name), base64);
    await Taro.openDocument({ filePath: pathOf(name), fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
