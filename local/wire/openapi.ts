import { invalidParam } from '../errors';
import { bytesField, decodeProto, varintField } from './protobuf';

/**
 * `CommApiData{1: apiType, 2: OpenApiData{1: repeated Pair{1: key, 2: JSON value}}}` → plain parameters.
 */
export function decodeOpenApiRequest(bytes: Buffer): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const data of parts(bytes, 2)) {
    for (const pair of parts(data, 1)) {
      const [key] = parts(pair, 1);
      const [value] = parts(pair, 2);
      if (!key) throw invalidParam('openApi parameter without a key');
      if (key.toString('utf8') !== '__proto__') params[key.toString('utf8')] = readValue(value?.toString('utf8') ?? '');
    }
  }
  return params;
}

/** `CommOpenApiResp{1: respData, 2: contentType, 3: errorCode, 4: httpCode}` around WeChat's JSON answer. */
export const encodeOpenApiReply = (answer: unknown): Buffer =>
  Buffer.concat([
    bytesField(1, JSON.stringify(answer)),
    bytesField(2, 'application/json; encoding=utf-8'),
    varintField(3, 0),
    varintField(4, 200),
  ]);

const parts = (bytes: Buffer, field: number): Buffer[] =>
  decodeProto(bytes).flatMap((item) => (item.field === field && Buffer.isBuffer(item.value) ? [item.value] : []));

function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
