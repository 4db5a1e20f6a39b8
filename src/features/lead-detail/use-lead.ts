import { useQuery } from '@/client/use-query';
import { useRefresh } from '@/platform/use-refresh';

/** One lead with its whole story; fetched again whenever its page comes back or is pulled down. */
export function useLead(leadId: string) {
  const query = useQuery('lead.get', leadId ? { leadId } : null);
  useRefresh(query.reload);
  return query;
}
