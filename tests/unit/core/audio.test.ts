import { stripMp3 } from '../../../cloudfunctions/core/security/audio/mp3';
import { stripMp4 } from '../../../cloudfunctions/core/security/audio/mp4';
import { stripWebm } from '../../../cloudfunctions/core/security/audio/webm';
import { mediaType } from '../../../cloudfunctions/core/security/media';
import { DEVICE_WORDS, MADE_AT, mp3, mp3Frames, mp4, SOUND, webm } from '../../support/sounds';

const SOUNDS: [string, () => Buffer, (bytes: Buffer) => Buffer | null, Buffer][] = [
  ['MP3', mp3, stripMp3, mp3Frames(5)],
  ['M4A', mp4, stripMp4, SOUND],
  ['WebM', webm, stripWebm, SOUND],
];

describe.each(SOUNDS)('a recording as %s', (_name, make, strip, sound) => {
  test('loses every word a device wrote into it', () => {
    for (const words of DEVICE_WORDS) {
      expect(make().includes(words)).toBe(true);
      expect(strip(make())?.includes(words)).toBe(false);
    }
  });

  test('keeps its sound, its kind, and loses nothing more the next time', () => {
    const stripped = strip(make()) ?? Buffer.alloc(0);
    expect(stripped.includes(sound)).toBe(true);
    expect(mediaType(stripped)).toEqual(mediaType(make()));
    expect(strip(stripped)).toEqual(stripped);
  });

  test('damaged or cut off anywhere never crashes', () => {
    const whole = make();
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = 255 - (damaged[at] ?? 0);
      expect(() => strip(damaged)).not.toThrow();
      expect(() => strip(whole.subarray(0, at))).not.toThrow();
    }
  });
});

test('an MP3 is its frames and nothing else', () => {
  expect(stripMp3(mp3())).toEqual(mp3Frames(5));
  expect(stripMp3(Buffer.from('ID3 no sound at all'))).toBeNull();
});

test('the times of making are gone, and nothing has moved', () => {
  const stripped = stripMp4(mp4()) ?? Buffer.alloc(0);
  const time = Buffer.alloc(4);
  time.writeUInt32BE(MADE_AT);
  expect([mp4().includes(time), stripped.includes(time)]).toEqual([true, false]);
  expect([stripped.length, stripped.indexOf(SOUND)]).toEqual([mp4().length, mp4().indexOf(SOUND)]);
  expect(stripWebm(webm())).toHaveLength(webm().length);
});

test('files without sound are refused', () => {
  expect(stripMp4(mp4().subarray(0, 12))).toBeNull();
  expect(stripWebm(webm().subarray(0, 11))).toBeNull();
  expect(stripMp4(Buffer.alloc(0))).toBeNull();
});
