import { invalidParam } from '../errors';
import { isPlainObject } from '../types';

const KINDS = ['slow', 'error', 'timeout', 'conflict', 'duplicate', 'crash', 'exit'] as const;
type Kind = (typeof KINDS)[number];

/**
 * A fault to play. `target` is an action ('database.modifyDocument'), an action family ('database.*') or a function
 * ('function:api'). `at` says whether the work itself is still done: 'after' loses only the answer.
 */
export interface Fault {
  kind: Kind;
  target: string;
  at: 'before' | 'after';
  ms: number;
  code: string;
  message: string;
  /** Plays left; the fault is gone at 0. */
  count: number;
}

/** The fault switch: what goes wrong next, in the order it was asked for. */
export class Faults {
  private armed: Fault[] = [];

  list(): readonly Fault[] {
    return this.armed;
  }

  clear(): void {
    this.armed = [];
  }

  arm(request: unknown): Fault {
    const fault = readFault(request);
    this.armed.push(fault);
    return fault;
  }

  /** The fault due for this target at this moment, if any; each play uses up one of its count. */
  take(target: string, at: Fault['at']): Fault | undefined {
    const fault = this.armed.find((item) => item.at === at && matches(item.target, target));
    if (!fault) return undefined;
    fault.count -= 1;
    if (fault.count <= 0) this.armed = this.armed.filter((item) => item !== fault);
    return { ...fault };
  }
}

const matches = (pattern: string, target: string): boolean =>
  pattern === target || (pattern.endsWith('*') && target.startsWith(pattern.slice(0, -1)));

function readFault(request: unknown): Fault {
  if (!isPlainObject(request)) throw invalidParam('a fault is an object: {kind, target, at?, count?, ms?, code?}');
  const { kind, target, at = 'before', count = 1, ms = 1000, code = 'SYS_ERR', message = 'fault switch' } = request;
  if (!KINDS.includes(kind as Kind)) throw invalidParam(`kind is one of ${KINDS.join(', ')}`);
  if (typeof target !== 'string' || target === '') throw invalidParam('target is an action or function:<name>');
  if (at !== 'before' && at !== 'after') throw invalidParam('at is before or after');
  if (!Number.isInteger(count) || Number(count) < 1) throw invalidParam('count is a positive whole number');
  if (!Number.isFinite(ms) || Number(ms) < 0) throw invalidParam('ms is a number');
  return {
    kind: kind as Kind,
    target,
    at,
    count: Number(count),
    ms: Number(ms),
    code: String(code),
    message: String(message),
  };
}
