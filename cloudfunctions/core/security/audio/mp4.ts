/** Boxes that hold boxes. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'moof', 'traf', 'mvex']);
/** Boxes of words, pictures and private data; what has to be there for the sound is never in them. */
const PRIVATE = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'ilst']);
/** Boxes that begin with the times of making and changing. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);
const NEEDED = ['moov', 'mdat'] as const;

const HEADER = 8;

interface Box {
  type: string;
  from: number;
  content: number;
  end: number;
}

const boxAt = (bytes: Buffer, from: number, limit: number): Box | null => {
  if (from + HEADER > limit) return null;
  const size = bytes.readUInt32BE(from);
  const isLong = size === 1;
  if (isLong && from + 16 > limit) return null;
  const length = isLong ? Number(bytes.readBigUInt64BE(from + HEADER)) : size === 0 ? limit - from : size;
  const content = from + (isLong ? 16 : HEADER);
  const end = from + length;
  return end < content || end > limit
    ? null
    : { type: bytes.toString('latin1', from + 4, from + 8), from, content, end };
};

/** Blanks in place: the sound's own table counts bytes from the file's beginning, so nothing may move. */
const blank = (bytes: Buffer, limit: number, begin: number, seen: Set<string>): boolean => {
  for (let from = begin; from < limit;) {
    const box = boxAt(bytes, from, limit);
    if (!box) return false;
    seen.add(box.type);
    if (PRIVATE.has(box.type)) {
      bytes.write('free', box.from + 4, 'latin1');
      bytes.fill(0, box.content, box.end);
    } else if (TIMED.has(box.type)) {
      const timesLength = bytes[box.content] === 1 ? 16 : 8;
      if (box.content + 4 + timesLength > box.end) return false;
      bytes.fill(0, box.content + 4, box.content + 4 + timesLength);
    } else if (CONTAINERS.has(box.type) && !blank(bytes, box.end, box.content, seen)) return false;
    from = box.end;
  }
  return true;
};

/** A copy without names, places, times and private boxes. Null when broken or without sound. */
export const stripMp4 = (bytes: Buffer): Buffer | null => {
  const copy = Buffer.from(bytes);
  const seen = new Set<string>();
  return blank(copy, copy.length, 0, seen) && NEEDED.every((type) => seen.has(type)) ? copy : null;
};
