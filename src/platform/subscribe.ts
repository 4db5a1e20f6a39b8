import Taro from '@tarojs/taro';
import { type ConsentResult, isConsentResult } from './consent';

/**
 * Shows WeChat's sheet for up to three message templates. Must be called inside a tap, before any `await`;
 * afterwards WeChat refuses. A closed sheet, an old WeChat and a refusal all answer with what is known.
 */
export async function askSubscribe(templateIds: readonly string[]): Promise<Record<string, ConsentResult>> {
  if (templateIds.length === 0 || !Taro.canIUse('requestSubscribeMessage')) return {};
  try {
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: templateIds.slice(0, 3), entityIds: [] })),
    };
    return Object.fromEntries(
      templateIds.flatMap((id) => {
        const result = answer[id];
        return isConsentResult(result) ? [[id, result] as const] : [];
      }),
    );
  } catch {
    return {};
  }
}
