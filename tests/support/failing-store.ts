import type { Collection, Store } from '../../cloudfunctions/core/ports/store';

/** What a failure of the database looks like from inside. */
export class Outage extends Error {}

/** The n-th operation from now fails: before it took effect, or after it did and before anybody heard of it. */
export interface Failure {
  operation: number;
  when: 'before' | 'after';
  /** Everything after it fails as well, as for a process that was killed; otherwise it was a single hiccup. */
  forGood: boolean;
}

export interface FailingStore {
  store: Store;
  /** Arms one failure, or none; what failed before works again. */
  arm(failure: Failure | null): void;
  /** Whether the armed failure has come. */
  hasFailed(): boolean;
}

/** A database that fails when it is told to. */
export const failingStore = (real: Store): FailingStore => {
  let armed: Failure | null = null;
  let operations = 0;
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    operations += 1;
    const since = armed === null ? -1 : operations - armed.operation;
    if (armed === null || since < 0 || (since > 0 && !armed.forGood)) return work();
    if (since > 0 || armed.when === 'before') throw new Outage();
    await work();
    throw new Outage();
  };
  const known = new Map<string, Collection<never>>();
  const failing = (name: Parameters<Store['collection']>[0]): Collection<never> => {
    const collection = real.collection(name) as unknown as Record<string, (...of: unknown[]) => Promise<unknown>>;
    return Object.fromEntries(
      Object.entries(collection).map(([key, run]) => [key, (...of: unknown[]) => through(() => run(...of))]),
    ) as unknown as Collection<never>;
  };
  return {
    store: {
      collection: (name) => {
        const collection = known.get(name) ?? failing(name);
        known.set(name, collection);
        return collection;
      },
      transaction: (work) => through(() => real.transaction(work)),
    },
    arm: (failure) => {
      armed = failure;
      operations = 0;
    },
    hasFailed: () => armed !== null && operations >= armed.operation,
  };
};
