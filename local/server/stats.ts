import type { Store } from '../store/store';

/** Database calls made while one function invocation ran. */
export interface InvocationStats {
  requestId: string;
  functionName: string;
  procedure: string | null;
  databaseCalls: number;
  actions: Record<string, number>;
  ms: number;
}

const KEPT = 500;

/** Counters for tests and the bench: calls per action, unindexed scans, database calls per invocation. */
export class Stats {
  private readonly actions = new Map<string, number>();
  private readonly running = new Map<string, InvocationStats & { startedAt: number }>();
  private readonly finished: InvocationStats[] = [];

  countAction(action: string, invocation: string | null): void {
    this.actions.set(action, (this.actions.get(action) ?? 0) + 1);
    const stats = invocation ? this.running.get(invocation) : undefined;
    if (!stats) return;
    stats.actions[action] = (stats.actions[action] ?? 0) + 1;
    if (action.startsWith('database.')) stats.databaseCalls += 1;
  }

  begin(requestId: string, functionName: string, procedure: string | null): void {
    const startedAt = performance.now();
    this.running.set(requestId, {
      requestId,
      functionName,
      procedure,
      databaseCalls: 0,
      actions: {},
      ms: 0,
      startedAt,
    });
  }

  end(requestId: string): void {
    const stats = this.running.get(requestId);
    if (!stats) return;
    this.running.delete(requestId);
    const { startedAt, ...rest } = stats;
    this.finished.push({ ...rest, ms: Math.round((performance.now() - startedAt) * 100) / 100 });
    if (this.finished.length > KEPT) this.finished.shift();
  }

  summary(store: Store) {
    const scans = Object.fromEntries(store.scans);
    return {
      actions: Object.fromEntries(this.actions),
      unindexedScans: Object.values(scans).reduce((sum, n) => sum + n, 0),
      scansByCollection: scans,
    };
  }

  /** The last invocations, newest first. */
  calls(): InvocationStats[] {
    return [...this.finished].reverse();
  }

  reset(store: Store): void {
    this.actions.clear();
    this.finished.length = 0;
    store.scans.clear();
  }
}
