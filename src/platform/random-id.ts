const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A name no other form of this person will have: 24 characters, 124 bits. It is a name and no secret, so the
 * ordinary generator is enough; WeChat offers no better one without waiting.
 */
export const randomId = (): string =>
  Array.from({ length: 24 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');
