/** Elements that hold the ones of interest; browsers leave the length of the first and the last open. */
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const CLUSTER = 0x1f43b675;
const CONTAINERS = new Set([SEGMENT, INFO, CLUSTER]);
/** Date, title, file name, ids, and which program on which machine made it. */
const WORDS = new Set([0x4461, 0x7ba9, 0x7384, 0x73a4, 0x4d80, 0x5741]);
/** Tags, attachments, chapters. */
const PRIVATE = new Set([0x1254c367, 0x1941a469, 0x1043a770]);
const VOID = 0xec;
const LONGEST_SHORT_VOID = 0x7e;

interface Element {
  id: number;
  from: number;
  content: number;
  /** null: open, the element ends where its container does. */
  end: number | null;
}

/** EBML numbers say in their first bits how long they are. */
const numberLength = (first: number): number => Math.clz32(first) - 24 + 1;

const elementAt = (bytes: Buffer, from: number): Element | null => {
  const idLength = numberLength(bytes[from] ?? 0);
  const sizeAt = from + idLength;
  const sizeLength = numberLength(bytes[sizeAt] ?? 0);
  const content = sizeAt + sizeLength;
  if (idLength > 4 || sizeLength > 8 || content > bytes.length) return null;
  const digits = bytes.subarray(sizeAt, content);
  const mask = 0xff >> sizeLength;
  const isOpen = ((digits[0] ?? 0) & mask) === mask && digits.subarray(1).every((byte) => byte === 0xff);
  const size = digits.subarray(1).reduce((sum, byte) => sum * 256 + byte, (digits[0] ?? 0) & mask);
  const end = isOpen ? null : content + size;
  return end !== null && end > bytes.length ? null : { id: bytes.readUIntBE(from, idLength), from, content, end };
};

/** Turns an element into padding of the same length. */
const makeVoid = (bytes: Buffer, from: number, end: number): void => {
  bytes.fill(0, from, end);
  bytes[from] = VOID;
  const rest = end - from - 2;
  if (rest <= LONGEST_SHORT_VOID) bytes[from + 1] = 0x80 | rest;
  else bytes.writeBigUInt64BE((1n << 56n) | BigInt(end - from - 9), from + 1);
};

/** A copy without tags, dates and names of programs, of the same length. Null when broken or without sound. */
export const stripWebm = (bytes: Buffer): Buffer | null => {
  const copy = Buffer.from(bytes);
  let hasSound = false;
  for (let at = 0; at < copy.length;) {
    const element = elementAt(copy, at);
    if (!element) return null;
    const { id, from, content, end } = element;
    hasSound ||= id === CLUSTER;
    if (CONTAINERS.has(id)) {
      at = content;
      continue;
    }
    if (end === null) return null;
    if (WORDS.has(id)) copy.fill(0, content, end);
    else if (PRIVATE.has(id)) makeVoid(copy, from, end);
    at = end;
  }
  return hasSound ? copy : null;
};
