import type { Output, Parsed, ProcedureName } from '@/shared/contract';
import type { Contract } from '@/shared/contract';
import type { Ports } from '../ports';
import type { Caller, Staff } from './caller';

/** What every use case gets besides its input. `now` is one moment for the whole request. */
export interface Context {
  ports: Ports;
  caller: Caller;
  now: Date;
}

/** Use cases of procedures that only staff may call get the caller's posts, already checked. */
export interface StaffContext extends Context {
  staff: Staff;
}

type ContextOf<P extends ProcedureName> = Contract[P]['allow'] extends 'anyone' ? Context : StaffContext;

export type Handler<P extends ProcedureName> = (context: ContextOf<P>, input: Parsed<P>) => Promise<Output<P>>;

/** A way to every procedure's handler: a missing one does not compile. */
export type Handlers = { [P in ProcedureName]: () => Promise<Handler<P>> };
