import type { Ports } from '../ports';

/** What one round of a sweep did; `more` asks for another round in the same tick. */
export interface SweepReport {
  done: number;
  more: boolean;
}

/** Bounded work that may be repeated, run twice at once, or die half-way, without harm. */
export type Sweep = (ports: Ports, limit: number) => Promise<SweepReport>;
