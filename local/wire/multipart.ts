import { invalidParam } from '../errors';

/** Fields of a multipart body; binary parts stay bytes. */
export function parseMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw invalidParam('multipart body without a boundary');
  const fields: Record<string, string | Buffer> = {};
  const mark = Buffer.from(`--${boundary}`);
  for (let start = body.indexOf(mark); start >= 0;) {
    const next = body.indexOf(mark, start + mark.length);
    if (next < 0) break;
    const part = body.subarray(start + mark.length + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, split).toString('utf8');
    const name = /name="([^"]*)"/.exec(head)?.[1];
    const value = part.subarray(split + 4);
    const isBytes = /content-type:\s*application\/octet-stream/i.test(head);
    if (name !== undefined && name !== '__proto__')
      fields[name] = isBytes ? Buffer.from(value) : value.toString('utf8');
    start = next;
  }
  return fields;
}
