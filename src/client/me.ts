import { useEffect, useSyncExternalStore } from 'react';
import type { Output } from '@/shared/contract';
import { readStored, store } from '@/platform/storage';
import { call } from './call';
import type { Failure } from './result';

export type Me = Output<'me.get'>;

interface MeState {
  /** The last answer, kept on the phone: a grid worker without network still sees the way in. Rights stay with the server. */
  me: Me | undefined;
  failure: Failure | undefined;
}

const KEY = 'me';
let state: MeState | undefined;
const listeners = new Set<() => void>();

const read = (): MeState => (state ??= { me: readStored<Me>(KEY), failure: undefined });

function write(next: MeState) {
  state = next;
  listeners.forEach((listener) => listener());
}

/** Asks the server again, for instance when a screen comes back. */
export async function reloadMe(): Promise<void> {
  const result = await call('me.get', {});
  if (result.ok) store(KEY, result.data);
  write(result.ok ? { me: result.data, failure: undefined } : { me: read().me, failure: result });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who the server takes this person for. Asked once when the first screen needs it. */
export function useMe(): MeState {
  const current = useSyncExternalStore(subscribe, read, read);
  useEffect(() => {
    void reloadMe();
  }, []);
  return current;
}
