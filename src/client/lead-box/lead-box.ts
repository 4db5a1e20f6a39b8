import type { Output } from '@/shared/contract';
import type { FieldError } from '@/shared/errors/app-error';
import { readStored, store } from '@/platform/storage';
import type { LeadContent, LeadForm } from './lead-form';

/**
 * `editing` – still being written; `waiting` – finished, to be sent as soon as there is a network; `refused` – the
 * server wants something changed; `sent` – the server has it.
 */
export type BoxState = 'editing' | 'waiting' | 'refused' | 'sent';

/** One lead in the box on this phone. */
export interface BoxedLead {
  /** Made once and sent on every try, so that however often it is sent it is one lead. */
  requestId: string;
  /** "role@unitId" of the post it was written for. */
  post: string;
  state: BoxState;
  form: LeadForm;
  /** What is sent, made when the person finished. */
  content?: LeadContent;
  /** Epoch ms of the last change. */
  changedAt: number;
  /** A try began and nobody knows how it ended: the form may have arrived and must not be changed any more. */
  tried: boolean;
  problem?: { message: string; fields: readonly FieldError[] };
  outcome?: Output<'lead.record'>;
}

const KEY = 'lead-box-1';
/** Receipts of older ones are in the list of own leads. */
const SENT_KEPT = 20;

let box: readonly BoxedLead[] | undefined;
const listeners = new Set<() => void>();

export const boxedLeads = (): readonly BoxedLead[] => (box ??= readStored<BoxedLead[]>(KEY) ?? []);

export const boxedLead = (requestId: string): BoxedLead | undefined =>
  boxedLeads().find((lead) => lead.requestId === requestId);

function write(next: readonly BoxedLead[]): void {
  const old = next.filter((lead) => lead.state === 'sent').slice(SENT_KEPT);
  box = next.filter((lead) => !old.includes(lead));
  store(KEY, box);
  listeners.forEach((listener) => listener());
}

/** Newest first. */
export function putInBox(lead: BoxedLead): void {
  const known = boxedLeads().some((one) => one.requestId === lead.requestId);
  write(known ? boxedLeads().map((one) => (one.requestId === lead.requestId ? lead : one)) : [lead, ...boxedLeads()]);
}

export function changeInBox(requestId: string, patch: Partial<BoxedLead>): void {
  const lead = boxedLead(requestId);
  if (lead) putInBox({ ...lead, ...patch });
}

export function takeOutOfBox(requestId: string): void {
  write(boxedLeads().filter((lead) => lead.requestId !== requestId));
}

export function watchBox(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Forgets what was read, as if the app had been started anew. */
export function reopenBox(): void {
  box = undefined;
}
