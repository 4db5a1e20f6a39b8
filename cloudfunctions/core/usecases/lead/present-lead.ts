import type { Lead } from '@/shared/domain/lead/lead';
import { AppError } from '@/shared/errors/app-error';
import type { Store } from '../../ports/store';

/** Longer chains do not come about: each link is one decision of a person. */
const LINKS_MAX = 50;

/** The lead and those it was taken into, one after the other; the last is the one that is worked on (C5). */
export const mergedPath = async (store: Store, lead: Lead): Promise<Lead[]> => {
  const path = [lead];
  for (let { mergedInto } = lead; mergedInto !== null;) {
    const next = path.length > LINKS_MAX ? null : await store.collection('leads').get(mergedInto);
    if (!next) throw new AppError('LEAD_NOT_FOUND', { leadId: mergedInto });
    path.push(next);
    ({ mergedInto } = next);
  }
  return path;
};

/** The lead under which this one is worked on now: mostly itself. */
export const presentLead = async (store: Store, lead: Lead): Promise<Lead> =>
  (await mergedPath(store, lead)).at(-1) ?? lead;
