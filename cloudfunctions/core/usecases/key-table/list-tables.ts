import { PAGE_SIZE } from '@/shared/contract/fields';
import type { KeyTable } from '@/shared/domain/key-table/key-table';
import { RISK_RULES } from '@/shared/domain/key-table/risk-order';
import { nodeKey } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { townsBelow } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { findPage, type Sorting } from '../paging';
import { isMaker } from './readable-table';
import { READER_ROLES } from './table-roles';
import { tableRow } from './table-view';
import { postWithRole } from '../choose-post';

const BY_RANK: Sorting<KeyTable> = { field: 'rank', direction: 'desc', keyOf: ({ rank }) => rank, value: (key) => key };

/** @throws AppError NOT_FOUND for a place that is not below the caller's post */
export const listKeyTables: Handler<'keyTable.list'> = async (context, input) => {
  const { ports, staff } = context;
  const post = postWithRole(staff, input.post, READER_ROLES);
  const node = input.node ?? post.divisionCode;
  if (!node.startsWith(post.divisionCode)) throw new AppError('NOT_FOUND', { node });
  const page = await findPage(
    ports.store.collection('keyTables'),
    { visibleTo: nodeKey(post.divisionCode), node },
    BY_RANK,
    { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
  );
  return {
    items: page.items.map(tableRow),
    nextCursor: page.nextCursor,
    towns: townsBelow(await ports.directory.units(), post.divisionCode),
    mayMake: isMaker(context, node),
    order: RISK_RULES.map(({ why }) => why),
  };
};
