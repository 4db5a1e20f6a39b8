/** Small recordings with words a device might write into them; silent, but built as players expect. */
export const DEVICE_WORDS = ['Xiaoming-Phone', '2026-11-23T08:15'];
const words = Buffer.from(DEVICE_WORDS.join(' '));

/** 48 kbit/s, 16 kHz, mono, as WeChat's recorder makes them: MPEG 2 layer III, 216 bytes a frame. */
const mp3Frame = (): Buffer => {
  const frame = Buffer.alloc(216, 0x55);
  frame.set([0xff, 0xf3, 0x68, 0xc0]);
  return frame;
};
export const mp3Frames = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, mp3Frame));

/** Tags before and behind the sound, the one before with a picture that looks like sound. */
export const mp3 = (): Buffer => {
  const content = Buffer.concat([words, mp3Frame(), words]);
  const head = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, content.length >> 7, content.length & 0x7f]);
  const tail = Buffer.alloc(128);
  tail.write(`TAG${DEVICE_WORDS.join(' ')}`);
  return Buffer.concat([head, content, mp3Frames(5), tail]);
};

const box = (type: string, ...content: Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
};
/** Version 0 with times of making and changing, then what follows them. */
export const MADE_AT = 0xe2c1a7b3;
const timed = (type: string): Buffer => {
  const content = Buffer.alloc(24, 7);
  content.writeUInt32BE(0, 0);
  content.writeUInt32BE(MADE_AT, 4);
  content.writeUInt32BE(MADE_AT, 8);
  return box(type, content);
};
export const SOUND = Buffer.from('0123456789 the sound itself 9876543210');
export const mp4 = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A ')),
    box(
      'moov',
      timed('mvhd'),
      box('trak', timed('tkhd'), box('mdia', timed('mdhd')), box('udta', words)),
      box('udta', box('meta', words)),
    ),
    box('uuid', words),
    box('mdat', SOUND),
  ]);

const element = (id: number[], ...content: Buffer[]): Buffer => {
  const inside = Buffer.concat(content);
  return Buffer.concat([Buffer.from([...id, 0x40 | (inside.length >> 8), inside.length & 0xff]), inside]);
};
/** Browsers write sound while they record, so segment and cluster have no length. */
const open = (id: number[], ...content: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([...id, 0x01, ...Array<number>(7).fill(0xff)]), ...content]);
export const webm = (): Buffer =>
  Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm'))),
    open(
      [0x18, 0x53, 0x80, 0x67],
      element([0x15, 0x49, 0xa9, 0x66], element([0x4d, 0x80], words), element([0x44, 0x61], Buffer.alloc(8, 9))),
      open([0x1f, 0x43, 0xb6, 0x75], element([0xe7], Buffer.from([0])), element([0xa3], SOUND)),
      element([0x12, 0x54, 0xc3, 0x67], words, Buffer.alloc(200, 1)),
      element([0x12, 0x54, 0xc3, 0x67], words),
    ),
  ]);
