import { setPriority } from 'node:os';
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadBulk } from '../../local/store/bulk';
import { Store } from '../../local/store/store';
import type { CollectionSpec, Doc } from '../../local/types';
import { Mailbox } from '../../local/wechat/mailbox';
import { REGISTERED_TEMPLATES } from '../../local/wechat/templates';
import type { CollectionName, Documents, LeadKeys } from '../../cloudfunctions/core/collections/documents';
import type { Ports } from '../../cloudfunctions/core/ports';
import { leadKeysOf } from '../../cloudfunctions/core/records/lead-keys';
import { subscriptionId } from '../../cloudfunctions/core/notices/credits';
import { PEOPLE } from '@/shared/seed/people';
import { TEMPLATES } from '@/shared/tables/templates';
import { keysOf } from '@/shared/domain/keys-of';
import type { Lead } from '@/shared/domain/lead/lead';
import { likeKeysOf } from '@/shared/domain/look-alike/of-lead';
import type { Contribution } from '@/shared/domain/totals/contribution';
import { applyMove, type RollUp } from '@/shared/domain/totals/roll-up';
import { DAY_MS } from '@/shared/time/shanghai';
import { createRandom } from '../seed/random';
import { seedPeople, seedRules } from '../seed/town';
import { answer } from './child-side';
import { makeLead, MIX } from './make-lead';
import { makeDuties } from './make-duty';
import { multiplyDocuments } from './multiply';
import { prototypes } from './prototypes';
import { inRoot } from './repository';

export type FillRequest =
  /** A town with leads, all but `dirty` of them counted in the totals. */
  | { kind: 'leads'; dataDir: string; leads: number; dirty: number }
  /** The same leads `times` as often, in a copy of that store. */
  | { kind: 'multiply'; from: string; dataDir: string; leads: number; times: number }
  /** A town with duties whose clocks run, `due` of them with a reminder due now. */
  | { kind: 'duties'; dataDir: string; open: number; due: number }
  /** A town with leads whose first reminder is due now. */
  | { kind: 'reminders'; dataDir: string; due: number };

const PIECE = 2000;
const HOUR_MS = 3_600_000;
const CREDITS = 1_000_000;

const COLLECTIONS = JSON.parse(readFileSync(inRoot('dist/collections.json'), 'utf8')) as CollectionSpec[];

const openStore = (dataDir: string): Store => {
  const store = new Store({ file: join(dataDir, 'store.sqlite'), collections: COLLECTIONS });
  // A store of the bench need not survive a power cut, and its index tables are larger than the usual cache.
  store.db.pragma('synchronous = OFF');
  store.db.pragma('cache_size = -1000000');
  return store;
};

const put = <N extends CollectionName>(store: Store, name: N, documents: readonly Documents[N][]): void =>
  void loadBulk(store, name, documents as unknown as Doc[]);

/** The town's units, rules and people, by the seed that also fills a deployment; every bell may ring. */
const fillTown = async (store: Store): Promise<void> => {
  const collection = (name: CollectionName) => ({
    insert: (document: Documents[CollectionName]) => Promise.resolve(put(store, name, [document])),
  });
  const ports = { store: { collection } } as unknown as Ports;
  await seedRules(ports);
  await seedPeople(ports);
  const staff = PEOPLE.filter(({ posts }) => posts.length > 0);
  const subscriptions = staff.flatMap(({ id }) =>
    keysOf(TEMPLATES).map((template) => ({ _id: subscriptionId(id, template), credits: CREDITS, requests: [] })),
  );
  put(store, 'subscriptions', subscriptions);
  new Mailbox(store.db);
  const consent = store.db.prepare('INSERT INTO wx_consents VALUES (?, ?, ?, 0)');
  for (const { openid } of staff) for (const { id } of REGISTERED_TEMPLATES) consent.run(openid, id, CREDITS);
};

interface Batch {
  /** Chance begins here; ids, too, so that batches never share one. */
  seed: number;
  leads: number;
  dirty: number;
  keptShare: number;
}

/** A story is told in a few ways: the keys of its words are worked out once for each. */
const keysOfText = new Map<string, string[]>();
const keysOfLead = (lead: Lead): LeadKeys => {
  const told = `${lead.facts.company ?? ''} ${lead.divisionCode} ${lead.tips.map(({ text }) => text).join()}`;
  const keys = keysOfText.get(told) ?? likeKeysOf(lead);
  keysOfText.set(told, keys);
  return leadKeysOf(lead, keys);
};

/** Leads of the last eleven months, counted by the product's own roll-up into `rollUps`. */
const fillLeads = async (store: Store, rollUps: Map<string, RollUp>, batch: Batch): Promise<void> => {
  const random = createRandom(batch.seed);
  const now = Date.now();
  const begin = now - MIX.historyDays * DAY_MS;
  const known = await prototypes(new Date(begin));
  const all = batch.leads + batch.dirty;
  const receivedAt = (serial: number): number => begin + ((now - begin) * serial) / all;
  for (let done = 0; done < all; done += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, all - done) }, (_, at) => {
      const serial = done + at;
      const lead = makeLead(known, random, {
        serial: batch.seed + serial,
        now,
        receivedAt: receivedAt(serial),
        ...batch,
      });
      if (serial >= batch.leads) return { ...lead, counted: null, dirty: true };
      if (lead.counted) applyMove(rollUps, { from: null, to: lead.counted });
      return lead;
    });
    put(store, 'leads', piece);
    put(store, 'leadKeys', piece.map(keysOfLead));
  }
};

const fillReminders = async (store: Store, due: number): Promise<void> => {
  const random = createRandom(1);
  const now = Date.now();
  const known = await prototypes(new Date(now - 30 * DAY_MS));
  const assigned = known.usual.flatMap(({ open }) => open.filter((lead) => lead.status === 'assigned'));
  const dueAt = new Date(now + 12 * HOUR_MS);
  const leads = Array.from({ length: due }, (_, at) => {
    const lead = random.pick(assigned);
    const clocks = lead.clocks.map((clock) => ({ ...clock, dueAt }));
    const reminder = { nextReminderAt: new Date(now - HOUR_MS), reminded: {} };
    return { ...lead, _id: `due-${at}`, clocks, nextDueAt: dueAt, ...reminder, dirty: false };
  });
  put(store, 'leads', leads);
};

/** Many moves with the same numbers at once: what a lead and its copies add to the totals. */
const times = (contribution: Contribution, factor: number): Contribution => ({
  ...contribution,
  measures: mapValues(contribution.measures, (value) => value * factor),
});
const mapValues = <T extends Record<string, number>>(numbers: T, change: (value: number) => number): T =>
  Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, change(value)])) as T;

const DIVERSE = { seed: 50_000_000, dirty: 0, keptShare: 0.2 };

const specOf = (wanted: CollectionName): CollectionSpec => {
  const spec = COLLECTIONS.find(({ name }) => name === wanted);
  if (!spec) throw new Error(`there is no collection of ${wanted}`);
  return spec;
};

const BASE = 10_000;

/** A copy in its place: prepared statements of a closed store may hold their lock on the former one. */
const refreshFile = (file: string): void => {
  const former = `${file}.former`;
  renameSync(file, former);
  cpSync(former, file);
  rmSync(former);
};

/** The first ten thousand one by one, the others as copies, then those that are due. */
const fillDuties = async ({ dataDir, open, due }: Extract<FillRequest, { kind: 'duties' }>): Promise<number> => {
  const now = new Date();
  await inStore(dataDir, async (store) => {
    await fillTown(store);
    put(store, 'duties', makeDuties('open', BASE, new Date(now.getTime() + DAY_MS)));
  });
  if (open > BASE) {
    refreshFile(join(dataDir, 'store.sqlite'));
    multiplyDocuments(dataDir, specOf('duties'), BASE, open / BASE - 1);
  }
  return inStore(dataDir, async (store) => {
    put(store, 'duties', makeDuties('due', due, new Date(now.getTime() - HOUR_MS)));
    return 0;
  });
};

/**
 * Copies alone would touch no more cells of the totals than the original. One part in `times` is therefore new and so
 * mixed that it touches every cell that this many different leads would.
 */
const multiply = async ({ from, dataDir, leads, times: factor }: Extract<FillRequest, { kind: 'multiply' }>) => {
  cpSync(join(from, 'store.sqlite'), join(dataDir, 'store.sqlite'));
  multiplyDocuments(dataDir, specOf('leads'), leads, factor - 2);
  multiplyDocuments(dataDir, specOf('leadKeys'), leads, factor - 2);
  return inStore(dataDir, async (store) => {
    const rollUps = new Map<string, RollUp>();
    const counted = store.db
      .prepare("SELECT json_extract(doc, '$.counted') FROM c_leads WHERE rid <= ?")
      .raw()
      .all(leads);
    for (const [text] of counted as [string][])
      applyMove(rollUps, { from: null, to: times(JSON.parse(text) as Contribution, factor - 1) });
    await fillLeads(store, rollUps, { ...DIVERSE, leads });
    store.atomically(() => {
      const totals = store.collection('totals');
      for (const { _id } of rollUps.values()) {
        const row = totals.get(_id);
        if (row) totals.delete(row);
      }
    });
    put(store, 'totals', [...rollUps.values()]);
    return rollUps.size;
  });
};

const inStore = async <T>(dataDir: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = openStore(dataDir);
  try {
    const result = await work(store);
    store.db.pragma('wal_checkpoint(TRUNCATE)');
    return result;
  } finally {
    store.close();
  }
};

/** @returns how many roll-up documents the store holds */
const fill = (request: FillRequest): Promise<number> => {
  switch (request.kind) {
    case 'leads':
      return inStore(request.dataDir, async (store) => {
        const rollUps = new Map<string, RollUp>();
        await fillTown(store);
        await fillLeads(store, rollUps, { ...request, seed: 20_210_311, keptShare: MIX.keptShare });
        put(store, 'totals', [...rollUps.values()]);
        return rollUps.size;
      });
    case 'multiply':
      return multiply(request);
    case 'duties':
      return fillDuties(request);
    case 'reminders':
      return inStore(request.dataDir, async (store) => {
        await fillTown(store);
        await fillReminders(store, request.due);
        return 0;
      });
  }
};

answer<FillRequest>((request) => {
  // Preparing is not measured and leaves the machine to others.
  setPriority(10);
  return fill(request);
});
