import { MODES } from '../../tables/modes';
import { SECTORS } from '../../tables/sectors';
import { keysOf } from '../keys-of';

/** How the cells of a filled 附件2 are read: a value, blank (null, unknown), or what is wrong in plain words. */
export type Reading<T> = { ok: true; value: T | null } | { ok: false; message: string };

const read = <T>(value: T | null): Reading<T> => ({ ok: true, value });
const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message });

/** Enough of a cell to find it again, not all of it. */
const quoted = (text: string): string => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

export const readText =
  (max: number) =>
  (text: string): Reading<string> =>
    text.length > max ? wrong(`最多 ${max} 个字，这里有 ${text.length} 个`) : read(text || null);

const plainNumber = (text: string): number | null => {
  const bare = text.replace(/[,，\s]/g, '');
  return /^\d{1,12}(\.\d{1,10})?$/.test(bare) ? Number(bare) : null;
};

const YUAN_MAX = 1_000_000_000_000;

/** 万元 to whole 元, half up. */
export const readWan = (text: string): Reading<number> => {
  if (text === '') return read(null);
  const wan = plainNumber(text);
  if (wan === null) return wrong(`要填数字，单位是万元，这里写的是${quoted(text)}`);
  const yuan = Math.round(wan * 10_000);
  return yuan > YUAN_MAX ? wrong(`${quoted(text)}万元太大了，请核对`) : read(yuan);
};

export const readPeople = (text: string): Reading<number> => {
  if (text === '') return read(null);
  const people = plainNumber(text);
  if (people === null) return wrong(`要填数字，这里写的是${quoted(text)}`);
  if (!Number.isInteger(people)) return wrong(`人数要是整数，这里写的是${quoted(text)}`);
  return people > 10_000_000 ? wrong(`${quoted(text)}人太多了，请核对`) : read(people);
};

const choice =
  <T>(choices: readonly (readonly [word: string, value: T])[], ask: string) =>
  (text: string): Reading<T> => {
    if (text === '') return read<T>(null);
    const found = choices.find(([word]) => word === text.replace(/[\s+＋、和]/g, ''));
    return found ? read<T>(found[1]) : wrong(`${ask}，这里写的是${quoted(text)}`);
  };

export const readOnline = choice(
  [
    ['线上', 'online'],
    ['线下', 'offline'],
    ['线上线下相结合', 'both'],
    ['线上线下结合', 'both'],
    ['线上线下', 'both'],
  ] as const,
  '要填线上、线下或线上线下相结合',
);

export const readCross = choice(
  [
    ['是', true],
    ['否', false],
  ] as const,
  '要填是或否',
);

/** The whole label, else a part of exactly one label, as people shorten it: 养老, 三农. */
const labelled =
  <K extends string>(table: Readonly<Record<K, { label: string }>>, ask: string) =>
  (text: string): Reading<K> => {
    if (text === '') return read<K>(null);
    const keys = keysOf(table) as K[];
    const exact = keys.find((key) => table[key].label === text);
    const partly = keys.filter((key) => text.length > 1 && table[key].label.includes(text));
    if (exact !== undefined) return read(exact);
    if (partly.length === 1 && partly[0] !== undefined) return read(partly[0]);
    return wrong(`${ask}，这里写的是${quoted(text)}`);
  };

const labelsOf = (table: Readonly<Record<string, { label: string }>>): string =>
  Object.values(table)
    .map(({ label }) => label)
    .join('；');

export const readSector = labelled(SECTORS, `要填其中一个：${labelsOf(SECTORS)}`);
export const readMode = labelled(MODES, `要填其中一个：${labelsOf(MODES)}`);
