import type { Lead } from '@/shared/domain/lead/lead';
import { visibleTo } from '@/shared/domain/lead/visibility';
import type { StaffContext } from '../../dispatch/handler';

/** A key lead is found under a key of its own: set and taken away with the mark. */
export const marked = async ({ ports }: StaffContext, lead: Lead, key: Lead['key']) => ({
  key,
  visibleTo: visibleTo({ ...lead, key }, await ports.directory.units()),
});
