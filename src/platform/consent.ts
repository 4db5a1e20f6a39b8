/** WeChat's answers for a subscribe-message template. */
export const CONSENT_RESULTS = ['accept', 'reject', 'ban', 'filter'] as const;
export type ConsentResult = (typeof CONSENT_RESULTS)[number];

export const isConsentResult = (value: unknown): value is ConsentResult =>
  CONSENT_RESULTS.some((result) => result === value);
