import { forget, readStored, store } from '@/platform/storage';

/** What a person typed, kept on the phone until the server has it. */
export interface Draft<T> {
  /** Made once per form and sent on every retry, so that a repeat is not a second tip. */
  requestId: string;
  value: T;
}

/** A new shape of a form must not read drafts of the old one. */
const keyOf = (name: string): string => `draft-1-${name}`;

export const readDraft = <T>(name: string): Draft<T> | undefined => readStored<Draft<T>>(keyOf(name));
export const saveDraft = <T>(name: string, draft: Draft<T>): boolean => store(keyOf(name), draft);
export const dropDraft = (name: string): void => forget(keyOf(name));
