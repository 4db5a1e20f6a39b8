import type { TemplateKey } from '@/shared/tables/templates';
import type { ConsentResult } from '@/platform/consent';
import { randomId } from '@/platform/random-id';
import { askSubscribe } from '@/platform/subscribe';
import { call } from './call';
import type { Me } from './me';

/**
 * Asks whether WeChat may send these messages and tells the server the answers (E4). Call it first thing in a tap.
 * Whatever the answer, the work goes on: messages are a courtesy, the record is in the app.
 */
export async function askForMessages(me: Me | undefined, keys: readonly TemplateKey[]): Promise<void> {
  const wanted = keys.flatMap((key) => {
    const templateId = me?.templates[key];
    return templateId ? [{ key, templateId }] : [];
  });
  const answers = await askSubscribe(wanted.map((one) => one.templateId));
  const results = wanted.flatMap(({ key, templateId }) => {
    const result: ConsentResult | undefined = answers[templateId];
    return result ? [{ template: key, result }] : [];
  });
  if (results.length > 0) await call('me.recordConsent', { requestId: randomId(), results });
}
