/**
 * The two small protobuf messages of `wx.openApi`, as wx-server-sdk sends them for `cloud.openapi.*`:
 * CommApiData{2: OpenApiData{1: repeated Pair{1: key, 2: JSON value}}} out, CommOpenApiResp{1: JSON, 3: errorCode} back.
 * Four field shapes do not justify a protobuf library in every function's cold start.
 */
const LENGTH_DELIMITED = 2;

const varint = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]);

const bytesField = (field: number, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([...varint((field << 3) | LENGTH_DELIMITED), ...varint(value.length)]), value]);

export const encodeOpenApiRequest = (parameters: Readonly<Record<string, unknown>>): Buffer => {
  const pairs = Object.entries(parameters).map(([key, value]) =>
    bytesField(1, Buffer.concat([bytesField(1, Buffer.from(key)), bytesField(2, Buffer.from(JSON.stringify(value)))])),
  );
  return Buffer.concat([Buffer.from([1 << 3, 0]), bytesField(2, Buffer.concat(pairs))]);
};

const readVarint = (bytes: Buffer, from: number): { value: number; next: number } => {
  let value = 0;
  for (let at = from, shift = 0; ; at += 1, shift += 7) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('truncated protobuf');
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at + 1 };
  }
};

/** WeChat's JSON answer inside the reply. @throws RangeError for bytes that are no such reply. */
export const decodeOpenApiReply = (bytes: Buffer): Record<string, unknown> => {
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at);
    const head = readVarint(bytes, tag.next);
    const isBytes = (tag.value & 7) === LENGTH_DELIMITED;
    if (tag.value >>> 3 === 1 && isBytes)
      return JSON.parse(bytes.toString('utf8', head.next, head.next + head.value)) as Record<string, unknown>;
    at = isBytes ? head.next + head.value : head.next;
  }
  throw new RangeError('no answer in the reply');
};
