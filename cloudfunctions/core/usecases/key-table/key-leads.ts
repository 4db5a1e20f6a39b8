import { ROWS_MAX } from '@/shared/domain/key-table/key-table';
import type { Lead } from '@/shared/domain/lead/lead';
import { keyLeadKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Transaction } from '../../ports/store';
import { BY_RECEIVED } from '../lead/list-leads';
import { findPage } from '../paging';

const PAGE = 200;

/**
 * All key leads a place may know of, in one moment: the pages are read inside one transaction, which sees one snapshot.
 * A place whose office is kept out of a lead does not have it under this key (C2).
 */
export const keyLeadsOf = async (tx: Pick<Transaction, 'find'>, node: string): Promise<Lead[]> => {
  const leads: Lead[] = [];
  const snapshot = {
    find: (...question: [Parameters<Transaction['find']>[1], Parameters<Transaction['find']>[2]]) =>
      tx.find('leads', ...question),
  };
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await findPage(snapshot, { visibleTo: keyLeadKey(node) }, BY_RECEIVED, { cursor, limit: PAGE });
    leads.push(...page.items.filter(({ mergedInto, key }) => mergedInto === null && key !== null));
    if (leads.length > ROWS_MAX) throw new AppError('KEY_TABLE_TOO_LONG', { node });
    cursor = page.nextCursor;
  }
  return leads;
};
