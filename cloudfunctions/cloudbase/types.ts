/**
 * The part of the SDK's database that is used here. Its own types are `any` at the places that matter, so this says
 * what `cloudbase-wire` and the conformance suite have shown.
 */
export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(rows: number): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total?: number }>;
  update(change: object): Promise<{ updated?: number }>;
  remove(): Promise<{ deleted?: number }>;
}

export interface SdkDocument {
  /** A list outside, one document or null inside a transaction. */
  get(): Promise<{ data: unknown }>;
  set(document: object): Promise<unknown>;
  update(change: object): Promise<{ updated?: number }>;
}

export interface SdkCollection {
  where(filter: object): SdkQuery;
  doc(id: string): SdkDocument;
  add(document: object): Promise<unknown>;
}

export interface SdkReader {
  collection(name: string): SdkCollection;
}

export interface SdkTransaction extends SdkReader {
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

/** A condition or change in the SDK's own form. */
export interface SdkExpression {
  and(other: SdkExpression): SdkExpression;
}

export interface SdkCommand {
  in(list: readonly unknown[]): SdkExpression;
  nin(list: readonly unknown[]): SdkExpression;
  gt(bound: unknown): SdkExpression;
  gte(bound: unknown): SdkExpression;
  lt(bound: unknown): SdkExpression;
  lte(bound: unknown): SdkExpression;
  set(value: unknown): unknown;
  push(list: readonly unknown[]): unknown;
  pull(condition: unknown): unknown;
  inc(by: number): unknown;
}

export interface SdkDatabase extends SdkReader {
  command: SdkCommand;
  startTransaction(): Promise<SdkTransaction>;
}
