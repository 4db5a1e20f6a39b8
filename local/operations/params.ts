import { invalidParam } from '../errors';
import type { Order } from '../store/plan';
import type { Doc } from '../types';
import { parseEjsonObject } from '../wire/ejson';

/** Body of one request, as the SDK sent it. */
export type Params = Record<string, unknown>;

/** What an operation answers: `data` and now and then a top-level field. */
export type Reply = { data?: unknown } & Record<string, unknown>;

/** The SDK's own default and cap; held here too for clients that skip it. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

export function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} is required`);
  return value;
}

export function list(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value)) throw invalidParam(`${name} must be an array`);
  return value as unknown[];
}

export function limitOf(params: Params): number {
  const limit = params.limit === undefined ? DEFAULT_LIMIT : Number(params.limit);
  if (!Number.isInteger(limit) || limit < 0 || limit > MAX_LIMIT) throw invalidParam(`limit must be 0 to ${MAX_LIMIT}`);
  return limit;
}

export function offsetOf(params: Params): number {
  const offset = Number(params.offset ?? 0);
  if (!Number.isInteger(offset) || offset < 0) throw invalidParam('offset must not be negative');
  return offset;
}

/** An absent query matches everything, as in the cloud. */
export const filterOf = (params: Params): Doc => ejsonParam(params.query) ?? {};

export function orderOf(params: Params): Order {
  const order = ejsonParam(params.order) ?? {};
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`order of ${field} must be 1 or -1`);
    return [field, direction] as const;
  });
}

export const ejsonParam = (value: unknown): Doc | undefined =>
  typeof value === 'string' && value !== '' ? parseEjsonObject(value) : undefined;

/** A query by `doc(id)` names exactly one document. */
export function docIdOf(params: Params): unknown {
  const filter = filterOf(params);
  if (params.queryType !== 'DOC' || Object.keys(filter).length !== 1 || filter._id === undefined) return undefined;
  return typeof filter._id === 'object' ? undefined : filter._id;
}
