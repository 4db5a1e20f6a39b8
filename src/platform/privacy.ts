import Taro from '@tarojs/taro';
import type { PrivacyUse } from './privacy-use';

/**
 * Before the first private API (D5): WeChat shows its own privacy sheet with the guide declared for this
 * mini-program. True when the person has agreed, now or earlier. Library versions before 2.32.3 ask nothing.
 */
export async function agreePrivacy(_use: PrivacyUse): Promise<boolean> {
  if (!Taro.canIUse('requirePrivacyAuthorize')) return true;
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}

/** Opens the privacy guide declared with WeChat. False where there is none to open. */
export function openDeclaredGuide(): boolean {
  if (!Taro.canIUse('openPrivacyContract')) return false;
  Taro.openPrivacyContract({});
  return true;
}
