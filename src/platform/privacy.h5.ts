import Taro from '@tarojs/taro';
import type { PrivacyUse } from './privacy-use';
import { readStored, store } from './storage';

const QUESTION = {
  photo: '接下来要用您选的照片。照片只用来说明这件事，上传前会去掉拍摄地点等信息。',
  voice: '接下来要用您的麦克风。录音只用来说明这件事，办理单位会听到。',
  location: '接下来要读一次您现在的大致位置，只准到一百米左右。只用来帮办理单位找到地方，办理单位会看到。',
  file: '接下来要用您选的表格文件。只读里面的表，确认之后才会存下来。',
  album: '接下来会把回执号画成一张图片，存在您的手机里。图片里没有您写的内容。',
} as const satisfies Record<PrivacyUse, string>;

/** The browser's stand-in for WeChat's privacy sheet: asked once for each use. */
export async function agreePrivacy(use: PrivacyUse): Promise<boolean> {
  const key = `privacy-${use}`;
  if (readStored<boolean>(key)) return true;
  const answer = await Taro.showModal({
    title: '使用前告知',
    content: QUESTION[use],
    confirmText: '同意',
    cancelText: '不用了',
    confirmColor: '#0b6e5f',
  });
  if (answer.confirm) store(key, true);
  return answer.confirm;
}

export const openDeclaredGuide = (): boolean => false;
