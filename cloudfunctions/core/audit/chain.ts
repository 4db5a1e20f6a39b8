import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event';

/** One link: what happened, and the hash of everything before it (D3). */
export interface AuditEntry {
  /** Its place, from 1, as twelve digits: only one writer can take a place. */
  _id: string;
  /** An event enters the log once, however often a sweep is repeated. */
  eventId: string;
  event: AuditEvent;
  /** `hash` of the entry before; of the first entry, 64 zeros. */
  previous: string;
  /** SHA-256 over place, event and `previous`. */
  hash: string;
}

export const BEGINNING = '0'.repeat(64);

export const placeId = (place: number): string => String(place).padStart(12, '0');

/** The same text for the same content, in whatever order a database hands the fields back. */
export const canonical = (value: unknown): string => {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
};

const hashOf = ({ _id, eventId, event, previous }: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256').update(canonical({ _id, eventId, event, previous })).digest('hex');

/** The next link after `last`; null: the log is empty. */
export const nextEntry = (last: AuditEntry | null, eventId: string, event: AuditEvent): AuditEntry => {
  const entry = {
    _id: placeId(last ? Number(last._id) + 1 : 1),
    eventId,
    event,
    previous: last?.hash ?? BEGINNING,
  };
  return { ...entry, hash: hashOf(entry) };
};

export type Flaw = 'changed' | 'gap' | 'broken';

/** Looks at one link and the one before it: `gap`: an entry is missing or moved; `broken`: it does not continue `last`. */
export const flawOf = (last: AuditEntry | null, entry: AuditEntry): Flaw | null => {
  if (entry._id !== placeId(last ? Number(last._id) + 1 : 1)) return 'gap';
  if (entry.previous !== (last?.hash ?? BEGINNING)) return 'broken';
  return entry.hash === hashOf(entry) ? null : 'changed';
};
