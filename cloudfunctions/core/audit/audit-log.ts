import { AppError } from '@/shared/errors/app-error';
import type { Ports } from '../ports';
import type { Store } from '../ports/store';
import type { AuditEvent } from './audit-event';
import { nextEntry, type AuditEntry } from './chain';
import { raiseHead } from './head';

/** Every lost attempt means that somebody else's entry was written, so this many only happen when something is wrong. */
const ATTEMPTS = 500;

const lastEntry = async (store: Store): Promise<AuditEntry | null> =>
  (await store.collection('auditLog').find({ _id: { gt: '' } }, { order: [['_id', 'desc']], limit: 1 }))[0] ?? null;

const isLogged = async (store: Store, eventId: string): Promise<boolean> =>
  (await store.collection('auditLog').count({ eventId })) > 0;

/** @returns the entry written, or null when the event was in the log already */
const append = async (
  store: Store,
  last: AuditEntry | null,
  eventId: string,
  event: AuditEvent,
): Promise<AuditEntry | null> => {
  let before = last;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const entry = nextEntry(before, eventId, event);
    if (await store.collection('auditLog').insert(entry)) return entry;
    if (await isLogged(store, eventId)) return null;
    before = await lastEntry(store);
  }
  throw new AppError('BUSY', { eventId });
};

/**
 * Adds events at the end of the log, those already there once only. Two writers at once do not fork it: a place is an
 * `_id`, so one of them gets it and the other takes the next.
 */
export const appendToLog = async (
  { store, keys }: Pick<Ports, 'store' | 'keys'>,
  events: readonly { eventId: string; event: AuditEvent }[],
): Promise<void> => {
  if (events.length === 0) return;
  let last = await lastEntry(store);
  for (const { eventId, event } of events) last = (await append(store, last, eventId, event)) ?? last;
  if (last) await raiseHead({ store, keys }, last);
};
