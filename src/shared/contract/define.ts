import type * as z from 'zod/mini';
import type { Role } from '../tables/roles';

/** Who may call: `anyone` with a WeChat account, any `staff` (holder of at least one post), or the named roles. */
export type Allow = 'anyone' | 'staff' | readonly Role[];

/**
 * One procedure of the contract both sides share. A `query` changes nothing; a `command` carries a `requestId`
 * and may be repeated without a second effect. Output is parsed too, so that a field nobody declared never leaves.
 */
export interface Procedure<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  kind: 'query' | 'command';
  allow: Allow;
  summary: string;
  input: I;
  output: O;
}

export const define = <I extends z.ZodMiniType, O extends z.ZodMiniType>(procedure: Procedure<I, O>): Procedure<I, O> =>
  procedure;
