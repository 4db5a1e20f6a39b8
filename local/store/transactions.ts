import { randomBytes } from 'node:crypto';
import { transactionBusy, transactionConflict, transactionMissing } from '../errors';
import type { Doc } from '../types';

type Id = string | number;

/**
 * One open transaction: its own writes over the snapshot taken when it began.
 * `before` holds what others have changed since, as it was: that is the whole snapshot.
 */
export class Transaction {
  readonly id = randomBytes(16).toString('hex');
  readonly writes = new Map<string, Map<Id, Doc | null>>();
  private readonly before = new Map<string, Map<Id, Doc | null>>();
  private busy = false;
  /** Settles when the transaction is over; writers outside it wait for that. */
  readonly over: Promise<void>;
  finish!: () => void;

  constructor() {
    this.over = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** The cloud runs one operation of a transaction at a time and refuses a second one meanwhile. */
  async exclusive<T>(work: () => T): Promise<T> {
    if (this.busy) throw transactionBusy();
    this.busy = true;
    try {
      // Operations here are too quick to overlap by themselves; in the cloud parallel ones always do.
      await new Promise((resolve) => setTimeout(resolve, 3));
      return work();
    } finally {
      this.busy = false;
    }
  }

  /** Documents of a collection that look different to this transaction than to the store. */
  view(collection: string): ReadonlyMap<Id, Doc | null> {
    return new Map([...(this.before.get(collection) ?? []), ...(this.writes.get(collection) ?? [])]);
  }

  remember(collection: string, id: Id, doc: Doc | null): void {
    const known = at(this.before, collection);
    if (!known.has(id)) known.set(id, doc);
  }

  write(collection: string, id: Id, doc: Doc | null): void {
    at(this.writes, collection).set(id, doc);
  }

  wrote(collection: string, id: Id): boolean {
    return this.writes.get(collection)?.has(id) ?? false;
  }

  changedByOthers(collection: string, id: Id): boolean {
    return this.before.get(collection)?.has(id) ?? false;
  }
}

/** A write outside any transaction met a document that one holds; try again when it is over. */
export class LockedByTransaction extends Error {
  constructor(readonly over: Promise<void>) {
    super('locked by a transaction');
  }
}

export class Transactions {
  private readonly open = new Map<string, Transaction>();

  /** @param lifeMs after which the server drops an open transaction; the cloud's is 30 s. */
  constructor(private readonly lifeMs = 30_000) {}

  begin(): Transaction {
    const transaction = new Transaction();
    this.open.set(transaction.id, transaction);
    const timer = setTimeout(() => this.end(transaction), this.lifeMs);
    timer.unref();
    void transaction.over.then(() => clearTimeout(timer));
    return transaction;
  }

  get(id: string): Transaction {
    const found = this.open.get(id);
    if (!found) throw transactionMissing();
    return found;
  }

  end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    transaction.finish();
  }

  endAll(): void {
    for (const transaction of this.open.values()) this.end(transaction);
  }

  /** First writer wins: the second one loses its whole transaction, at the write. */
  claim(transaction: Transaction, collection: string, id: Id): void {
    const taken = this.holder(collection, id, transaction);
    if (!taken && !transaction.changedByOthers(collection, id)) return;
    this.end(transaction);
    throw transactionConflict();
  }

  /** Called before a write outside transactions. */
  waitIfHeld(collection: string, id: Id): void {
    const holder = this.holder(collection, id);
    if (holder) throw new LockedByTransaction(holder.over);
  }

  /** Keeps the old state of a document for every transaction that began before this change. */
  keepForReaders(collection: string, id: Id, before: Doc | null, except?: Transaction): void {
    for (const transaction of this.open.values())
      if (transaction !== except) transaction.remember(collection, id, before);
  }

  private holder(collection: string, id: Id, except?: Transaction): Transaction | undefined {
    for (const transaction of this.open.values())
      if (transaction !== except && transaction.wrote(collection, id)) return transaction;
    return undefined;
  }
}

function at(map: Map<string, Map<Id, Doc | null>>, collection: string): Map<Id, Doc | null> {
  let found = map.get(collection);
  if (!found) map.set(collection, (found = new Map<Id, Doc | null>()));
  return found;
}
