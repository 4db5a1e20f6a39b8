/** kbit/s by the header's index, layer III; the first is "free" and, like the last, not used by recorders. */
const KBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Sample rates by the header's version bits: MPEG 1, 2, 2.5. */
const HERTZ: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

/** Length in bytes of the sound frame that begins here, or null when none does. */
const frameLength = (bytes: Buffer, at: number): number | null => {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const kbits = (version === 3 ? KBITS_MPEG1 : KBITS_MPEG2)[third >> 4];
  const hertz = HERTZ[version]?.[(third >> 2) & 3];
  if (!kbits || !hertz) return null;
  return Math.floor(((version === 3 ? 144 : 72) * kbits * 1000) / hertz) + ((third >> 1) & 1);
};

/** Bytes of an ID3v2 tag that begins here; 0 when none does. Its size is written in groups of seven bits. */
const tagLength = (bytes: Buffer, at: number): number => {
  if (bytes.toString('latin1', at, at + 3) !== 'ID3' || at + 10 > bytes.length) return 0;
  return 10 + bytes.subarray(at + 6, at + 10).reduce((size, byte) => size * 128 + (byte & 0x7f), 0);
};

/** Only the frames with sound: tags before, behind and between them (device, time, comments) are gone. Null: no sound. */
export const stripMp3 = (bytes: Buffer): Buffer | null => {
  const frames: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = tagLength(bytes, at);
    const length = tag > 0 ? null : frameLength(bytes, at);
    if (length !== null && at + length <= bytes.length) frames.push(bytes.subarray(at, at + length));
    at += tag || length || 1;
  }
  return frames.length > 0 ? Buffer.concat(frames) : null;
};
