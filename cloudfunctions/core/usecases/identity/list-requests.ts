import { PAGE_SIZE } from '@/shared/contract/fields';
import type { Parsed } from '@/shared/contract';
import { stateAt, type IdentityRequest } from '@/shared/domain/identity/identity-request';
import { isAlive, mayDecide, type RequestFile } from '@/shared/domain/identity/rights';
import { relationsOf } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import type { Member } from '../../collections/documents';
import type { Staff } from '../../dispatch/caller';
import type { Handler } from '../../dispatch/handler';
import { requestFiles } from '../../identity/request-files';
import type { Filter } from '../../ports/store';
import { postName } from '../choose-post';
import { findVisiblePage, type Sorting } from '../paging';
import { requestView } from './request-view';

type Question = Parsed<'identity.requests'>;

interface View {
  direction: 'asc' | 'desc';
  filter: (staff: Staff, input: Question) => Filter;
  /** What the database cannot answer: who is kept out of a lead by now, and who may still act. */
  isVisible: (file: RequestFile, reader: Member, now: Date) => boolean;
}

/** The division whose requests a custodian decides on. @throws AppError NOT_FOUND for a post the caller does not hold. */
const custodyOf = (staff: Staff, wanted: string | undefined): string => {
  const post = staff.posts.find(
    (one) => one.role === 'custodian' && (wanted === undefined || postName(one) === wanted),
  );
  if (!post) throw new AppError('NOT_FOUND', { wanted });
  return post.divisionCode;
};

const VIEWS: Readonly<Record<Question['view'], View>> = {
  toDecide: {
    direction: 'asc',
    filter: (staff, { post }) => ({ nodes: custodyOf(staff, post), state: 'open' }),
    isVisible: (file, reader, now) =>
      stateAt(file.request, now) === 'open' &&
      !file.request.deciderIds.includes(reader._id) &&
      isAlive(file) &&
      mayDecide(file, reader),
  },
  decided: {
    direction: 'desc',
    filter: (staff) => ({ deciderIds: staff.memberId }),
    isVisible: (file, reader) => mayDecide(file, reader),
  },
  mine: {
    direction: 'desc',
    filter: (staff, { leadId }) => ({ requesterId: staff.memberId, ...(leadId ? { leadId } : {}) }),
    isVisible: ({ lead }, reader) => relationsOf(lead, reader.posts, reader._id).length > 0,
  },
};

const byRequested = (direction: View['direction']): Sorting<IdentityRequest> => ({
  field: 'requestedAt',
  direction,
  keyOf: (request) => request.requestedAt.getTime(),
  value: (key) => new Date(key),
});

/** Requests one may know of; those one may not leave no gap and no empty page. */
export const listIdentityRequests: Handler<'identity.requests'> = async ({ ports, caller, staff, now }, input) => {
  const { direction, filter, isVisible } = VIEWS[input.view];
  const [reader, units] = await Promise.all([caller.member(), ports.directory.units()]);
  if (!reader) throw new AppError('NOT_FOUND');
  const page = await findVisiblePage(
    ports.store.collection('identityRequests'),
    filter(staff, input),
    byRequested(direction),
    { cursor: input.cursor, limit: input.limit ?? PAGE_SIZE },
    async (requests) => (await requestFiles(ports.store, requests)).filter((file) => isVisible(file, reader, now)),
    ({ request }) => request,
  );
  return {
    items: page.items.map(({ request, requester }) =>
      requestView(request, requester.name, units, { memberId: staff.memberId, now }),
    ),
    nextCursor: page.nextCursor,
  };
};
