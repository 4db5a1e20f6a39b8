import type { IdentityRequestView } from '@/shared/contract/identity';
import type { IdentityRequestState } from '@/shared/tables/identity-requests';
import { useNow } from '@/client/use-now';
import { usePaged } from '@/client/use-paged';
import { useRefresh } from '@/platform/use-refresh';

/** The state by this phone's clock: what the server last said, ended by the time that has passed since. */
export const stateNow = (request: IdentityRequestView, now: Date): IdentityRequestState => {
  const isOver = (end: string | null): boolean => end !== null && new Date(end) <= now;
  if (request.state === 'granted' && isOver(request.openUntil)) return 'closed';
  return request.state === 'open' && isOver(request.decideBy) ? 'expired' : request.state;
};

/** The newest request of this person about this tip. */
export function useOwnRequest(leadId: string, tipId: string) {
  const requests = usePaged('identity.requests', leadId ? { view: 'mine', leadId } : null);
  useRefresh(requests.reload);
  const current = requests.items.find((request) => request.tipId === tipId);
  const now = useNow(current?.state === 'granted');
  return { requests, current, state: current && stateNow(current, now) };
}
