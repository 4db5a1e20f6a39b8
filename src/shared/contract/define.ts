import type * as z from 'zod/mini';
import { lazily } from '../domain/lazily';
import type { Role } from '../tables/roles';

/** Who may call: `anyone` with a WeChat account, any `staff` (holder of at least one post), or the named roles. */
export type Allow = 'anyone' | 'staff' | readonly Role[];

interface About {
  kind: 'query' | 'command';
  allow: Allow;
  summary: string;
  /**
   * How often one caller may use it within an hour; no limit when left out. Far above what a busy person at a town fair
   * does, far below what a flood needs.
   */
  perHour?: number;
}

/**
 * One procedure of the contract both sides share. A `query` changes nothing; a `command` carries a `requestId`
 * and may be repeated without a second effect. Output is parsed too, so that a field nobody declared never leaves.
 */
export interface Procedure<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
> extends About {
  readonly input: I;
  readonly output: O;
}

/** Schemas are made at first use: building all of them was a third of what a cold `api` spent on its own code. */
export const define = <I extends z.ZodMiniType, O extends z.ZodMiniType>({
  input,
  output,
  ...about
}: About & { input: () => I; output: () => O }): Procedure<I, O> => {
  const [inputOnce, outputOnce] = [lazily(input), lazily(output)];
  return {
    ...about,
    get input() {
      return inputOnce();
    },
    get output() {
      return outputOnce();
    },
  };
};
