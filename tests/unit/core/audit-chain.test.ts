import type { AuditEvent } from '../../../cloudfunctions/core/audit/audit-event';
import { type AuditEntry, flawOf, nextEntry, placeId } from '../../../cloudfunctions/core/audit/chain';

/** Whoever changes the log, however little, is found out, and the first bad entry is named. */
const look = (minute: number): AuditEvent => ({
  at: new Date(Date.UTC(2026, 10, 23, 1, minute)),
  actor: { kind: 'member', memberId: 'somebody' },
  type: 'lead.viewed',
  leadId: `lead-${minute}`,
});

const logOf = (length: number): AuditEntry[] => {
  const log: AuditEntry[] = [];
  for (let at = 0; at < length; at += 1) log.push(nextEntry(log.at(-1) ?? null, `event-${at}`, look(at)));
  return log;
};

const firstFlaw = (log: readonly AuditEntry[]): string | null => {
  for (const [at, entry] of log.entries()) {
    const flaw = flawOf(log[at - 1] ?? null, entry);
    if (flaw) return `${entry._id} ${flaw}`;
  }
  return null;
};

test('an untouched log is sound, also after a database handed its fields back in another order', () => {
  const log = logOf(6);
  const shuffled = log.map(({ hash, previous, event, eventId, _id }) => ({
    hash,
    event: Object.fromEntries(Object.entries(event).reverse()) as unknown as AuditEvent,
    previous,
    eventId,
    _id,
  }));
  expect([firstFlaw(log), firstFlaw(shuffled)]).toEqual([null, null]);
});

test('an edited entry is named', () => {
  const log = logOf(6);
  const third = log[2] as AuditEntry;
  log[2] = { ...third, event: { ...third.event, leadId: 'another' } as AuditEvent };
  expect(firstFlaw(log)).toBe(`${placeId(3)} changed`);
});

test('an edited entry with a hash made to fit breaks the chain at the next one', () => {
  const log = logOf(6);
  log[2] = nextEntry(log[1] as AuditEntry, 'event-2', look(50));
  expect(firstFlaw(log)).toBe(`${placeId(4)} broken`);
});

test('a removed entry, two swapped ones and a beginning cut off show as gaps', () => {
  const [a, b, c, d] = logOf(4) as [AuditEntry, AuditEntry, AuditEntry, AuditEntry];
  expect(firstFlaw([a, c, d])).toBe(`${placeId(3)} gap`);
  expect(firstFlaw([a, c, b, d])).toBe(`${placeId(3)} gap`);
  expect(firstFlaw([b, c, d])).toBe(`${placeId(2)} gap`);
  expect(firstFlaw([a, { ...c, _id: b._id }, { ...b, _id: c._id }, d])).toBe(`${placeId(2)} broken`);
});
