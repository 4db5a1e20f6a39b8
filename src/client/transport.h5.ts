/** A dead network answers nothing at all; a person should not wait for it longer than for a slow one. */
const TIMEOUT_MS = 20_000;

/** The browser build posts the same event to the site it came from. Throws when nothing came back. */
export async function send(event: { procedure: string; input: unknown }): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch('call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
      signal: abort.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}
