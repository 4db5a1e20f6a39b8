import type { Parsed } from '@/shared/contract';
import { PAGE_SIZE } from '@/shared/contract/fields';
import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import { nodeKey, unitKey } from '@/shared/domain/lead/visibility';
import type { Handler, StaffContext } from '../../dispatch/handler';
import { findVisiblePage, type Sorting } from '../paging';
import { basesOf } from './case-base';
import { isAbove, nodeBelow, READER_ROLES, townOf } from './case-post';
import { caseRow } from './case-view';
import { withoutHidden } from './readable-case';
import { postWithRole } from '../choose-post';

const BY_YEAR: Sorting<LegacyCase> = {
  field: 'startedYear',
  direction: 'asc',
  keyOf: ({ startedYear }) => startedYear,
  value: (key) => key,
};

/** Whether a case belongs to the view, besides its state; the frozen list is a list of ids, whatever becomes of the cases. */
const wantedBy = async (
  context: StaffContext,
  node: string,
  { view, year }: Parsed<'case.list'>,
): Promise<(one: LegacyCase) => boolean> => {
  if (view !== 'base' && view !== 'others') return () => true;
  const listed = new Set((await basesOf(context, node, year)).flatMap(({ caseIds }) => caseIds));
  return ({ _id }) => listed.has(_id) === (view === 'base');
};

/** @throws AppError NOT_FOUND for a post not held, or a place that is not below it */
export const listCases: Handler<'case.list'> = async (context, input) => {
  const { ports, staff } = context;
  const post = postWithRole(staff, input.post, READER_ROLES);
  const node = isAbove(post) ? nodeBelow(post, input.node) : townOf(post);
  const [units, isWanted] = await Promise.all([ports.directory.units(), wantedBy(context, node, input)]);
  const { view } = input;
  const page = await findVisiblePage(
    ports.store.collection('cases'),
    {
      visibleTo: isAbove(post) ? nodeKey(node) : unitKey(post.unitId),
      ...(view === 'open' || view === 'resolved' ? { state: view } : {}),
    },
    BY_YEAR,
    { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
    (rows) => withoutHidden(ports, staff, rows.filter(isWanted)),
    (one) => one,
  );
  return { items: page.items.map((one) => caseRow(one, units)), nextCursor: page.nextCursor };
};
