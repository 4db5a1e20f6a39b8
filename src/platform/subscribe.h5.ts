import { type ConsentResult, isConsentResult } from './consent';

/** The browser has no WeChat sheet; the site it is served from stands in for it. */
export async function askSubscribe(templateIds: readonly string[]): Promise<Record<string, ConsentResult>> {
  if (templateIds.length === 0) return {};
  try {
    const response = await fetch('subscribe', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: templateIds.slice(0, 3) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok || typeof answer !== 'object' || answer === null) return {};
    return Object.fromEntries(
      Object.entries(answer).flatMap(([id, result]: [string, unknown]) =>
        isConsentResult(result) ? [[id, result] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}
