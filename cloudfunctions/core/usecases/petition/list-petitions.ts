import { PAGE_SIZE } from '@/shared/contract/fields';
import { keyCaseKey, watchKey } from '@/shared/domain/petition/readers';
import type { Petition } from '@/shared/domain/petition/petition';
import type { Handler } from '../../dispatch/handler';
import { notExcluded } from '../choose-post';
import { findVisiblePage, type Sorting } from '../paging';
import { ledgerPost, recordingPost } from './petition-post';
import { petitionRow } from './petition-view';
import { withoutHidden } from './readable-petition';

/** Open ones by their next deadline, closed ones newest first. */
export const BY_RANK: Sorting<Petition> = {
  field: 'queueRank',
  direction: 'asc',
  keyOf: ({ queueRank }) => queueRank,
  value: (key) => key,
};

const VIEWS = {
  open: (key: string) => ({ visibleTo: key, open: true }),
  closed: (key: string) => ({ visibleTo: key, open: false }),
  keyCase: (key: string) => ({ visibleTo: keyCaseKey(key), open: true }),
  watch: (key: string) => ({ visibleTo: watchKey(key), open: true }),
} as const;

/** @throws AppError NOT_FOUND for a post the caller does not hold */
export const listPetitions: Handler<'petition.list'> = async (context, input) => {
  const { ports, staff } = context;
  const { key } = ledgerPost(staff, input.post);
  const units = await ports.directory.units();
  const page = await findVisiblePage(
    ports.store.collection('petitions'),
    { ...VIEWS[input.view](key), ...notExcluded(staff) },
    BY_RANK,
    { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
    (rows) => withoutHidden(context, rows),
    (petition) => petition,
  );
  return {
    items: page.items.map((petition) => petitionRow(petition, units)),
    nextCursor: page.nextCursor,
    mayRecord: recordingPost(staff, input.post, units) !== undefined,
  };
};
