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

const IDS_AT_ONCE = 1000;

/** The leads and all that were taken into them, also by way of others. */
export const withTakenIn = async (
  { store }: { store: Pick<Store, 'collection'> },
  leads: readonly Pick<Lead, '_id' | 'merged'>[],
): Promise<string[]> => {
  const ids = new Set(leads.map(({ _id }) => _id));
  for (let level = leads; ;) {
    const taken = level.flatMap(({ merged }) => merged.map(({ leadId }) => leadId)).filter((id) => !ids.has(id));
    if (taken.length === 0) return [...ids];
    for (const id of taken) ids.add(id);
    level = await store.collection('leads').find({ _id: { in: taken.slice(0, IDS_AT_ONCE) } }, { limit: IDS_AT_ONCE });
  }
};
