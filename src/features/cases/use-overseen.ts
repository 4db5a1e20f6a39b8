import { ROLE_TABLE } from '@/shared/tables/roles';
import { useMe } from '@/client/me';

/** What to ask about a lead: nothing for people whose posts oversee none. */
export function useOverseen(leadId: string): { leadId: string } | null {
  const { me } = useMe();
  return me?.posts.some(({ role }) => ['unit', 'division'].includes(ROLE_TABLE[role].scope)) ? { leadId } : null;
}
