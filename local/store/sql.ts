/** Quotes an identifier; names come from collections.json and requests, so they are never pasted unquoted. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
