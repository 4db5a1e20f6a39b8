import { PAGE_SIZE } from '@/shared/contract/fields';
import type { Handler } from '../../dispatch/handler';
import { readableCase } from '../case/readable-case';
import { notExcluded } from '../choose-post';
import { findVisiblePage } from '../paging';
import { BY_RANK } from './list-petitions';
import { petitionRow } from './petition-view';
import { petitionKeys, withoutHidden } from './readable-petition';

/** @throws AppError NOT_FOUND for a case that is not the caller's */
export const petitionsOfCase: Handler<'petition.ofCase'> = async (context, { caseId, cursor, limit = PAGE_SIZE }) => {
  const { ports, staff } = context;
  await readableCase(context, caseId);
  const units = await ports.directory.units();
  const page = await findVisiblePage(
    ports.store.collection('petitions'),
    { caseIds: caseId, visibleTo: { in: petitionKeys(staff) }, ...notExcluded(staff) },
    BY_RANK,
    { cursor, limit },
    (rows) => withoutHidden(context, rows),
    (petition) => petition,
  );
  return { items: page.items.map((petition) => petitionRow(petition, units)), nextCursor: page.nextCursor };
};
