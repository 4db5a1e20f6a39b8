import { openedText } from '@/shared/domain/identity/identity-notices';
import { findAll } from '../find-all';
import type { Store } from '../ports/store';

/** What a reporter is told about looks at the own identity: one step for every request that was opened (D2). */
export const openingsOf = async (store: Store, tipId: string): Promise<{ at: Date; text: string }[]> => {
  const requests = await findAll((filter, page) => store.collection('identityRequests').find(filter, page), { tipId });
  return requests.flatMap(({ opened, purpose }) =>
    opened[0] ? [{ at: opened[0].at, text: openedText(purpose) }] : [],
  );
};
