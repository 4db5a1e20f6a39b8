import { RETENTION, type RetentionKind } from '@/shared/tables/retention';
import { DAY_MS } from '@/shared/time/shanghai';
import type { Identity } from '../collections/documents';
import type { Ports } from '../ports';
import { eraseIdentity } from '../privacy/erase-identity';
import { presentLead } from '../usecases/lead/present-lead';
import type { Sweep } from './sweep';

const before = (now: Date, kind: RetentionKind): Date => new Date(now.getTime() - RETENTION[kind].days * DAY_MS);

/** Sweep: counters, inbox entries, invitations and noted looks whose time is over (D4). */
export const dropOldRecords: Sweep = async ({ store, clock }) => {
  const now = clock.now();
  const dropped = await Promise.all([
    store.collection('calls').remove({ hour: { lt: before(now, 'counter') } }),
    store.collection('bells').remove({ day: { lt: before(now, 'counter') } }),
    store.collection('receiptMisses').remove({ hour: { lt: before(now, 'counter') } }),
    store.collection('notices').remove({ at: { lt: before(now, 'notice') } }),
    store.collection('invitations').remove({ expiresAt: { lt: before(now, 'invitation') } }),
    store.collection('handOvers').remove({ done: true, at: { lt: before(now, 'invitation') } }),
    store.collection('auditQueue').remove({ logged: true, 'event.at': { lt: before(now, 'loggedView') } }),
  ]);
  return { done: dropped.reduce((sum, count) => sum + count, 0), more: false };
};

/** Sweep: files that were uploaded and never sent with a tip or a step; the story's sweep marks those that were. */
export const dropUnsentFiles: Sweep = async ({ store, files, clock }, limit) => {
  const collection = store.collection('files');
  const unsent = await collection.find(
    { attached: false, createdAt: { lt: before(clock.now(), 'unsentFile') } },
    { order: [['createdAt', 'asc']], limit },
  );
  if (unsent.length > 0) await files.remove(unsent.map((file) => file.path));
  for (const { _id } of unsent) await collection.remove({ _id, attached: false });
  return { done: unsent.length, more: unsent.length === limit };
};

/** When an identity may go, or when to look again: the time runs from the closing of the lead. */
const reviewOf = async (ports: Ports, { leadId }: Identity): Promise<Date | 'due'> => {
  const now = ports.clock.now();
  const first = await ports.store.collection('leads').get(leadId);
  const lead = first && (await presentLead(ports.store, first));
  const lastStep = lead?.timeline.at(-1)?.at ?? now;
  const end = new Date((lead?.open === false ? lastStep : now).getTime() + RETENTION.identity.days * DAY_MS);
  return lead === null || end <= now ? 'due' : end;
};

/** Sweep: reporters whose leads were closed long enough ago are forgotten. */
export const forgetReporters: Sweep = async (ports, limit) => {
  const identities = ports.store.collection('identities');
  const now = ports.clock.now();
  const due = await identities.find({ reviewAt: { lte: now } }, { order: [['reviewAt', 'asc']], limit });
  for (const identity of due) {
    const review = await reviewOf(ports, identity);
    if (review === 'due') await eraseIdentity(ports, identity, { kind: 'system' }, now);
    else await identities.update({ _id: identity._id }, { set: { reviewAt: review } });
  }
  return { done: due.length, more: due.length === limit };
};
