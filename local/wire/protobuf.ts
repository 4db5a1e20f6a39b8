import { invalidParam } from '../errors';

/** The few protobuf shapes of `wx.openApi`: varints and length-delimited fields, nothing else. */
export interface ProtoField {
  field: number;
  value: number | Buffer;
}

export function decodeProto(bytes: Buffer): ProtoField[] {
  const fields: ProtoField[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at);
    const field = tag.value >>> 3;
    const wireType = tag.value & 7;
    const first = readVarint(bytes, tag.next);
    if (wireType === 0) {
      fields.push({ field, value: first.value });
      at = first.next;
    } else if (wireType === 2) {
      const end = first.next + first.value;
      if (end > bytes.length) throw invalidParam('truncated protobuf message');
      fields.push({ field, value: bytes.subarray(first.next, end) });
      at = end;
    } else throw invalidParam(`protobuf wire type ${wireType} is not used here`);
  }
  return fields;
}

export const bytesField = (field: number, value: Buffer | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
};

export const varintField = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);

function readVarint(bytes: Buffer, start: number): { value: number; next: number } {
  let value = 0;
  for (let at = start, shift = 1; at < bytes.length; at += 1, shift *= 128) {
    const byte = bytes[at] as number;
    value += (byte & 0x7f) * shift;
    if (byte < 0x80) return { value, next: at + 1 };
  }
  throw invalidParam('truncated protobuf message');
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}
