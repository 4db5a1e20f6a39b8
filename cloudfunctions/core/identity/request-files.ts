import type { IdentityRequest } from '@/shared/domain/identity/identity-request';
import { mayDecide, type Asking, type RequestFile } from '@/shared/domain/identity/rights';
import type { Member } from '../collections/documents';
import { findAll } from '../find-all';
import type { Ports } from '../ports';
import type { Store } from '../ports/store';

const byId = <T extends { _id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row._id, row]));

/**
 * Requests with their leads and people as the database has them now; a request whose lead or person is gone is left out.
 * Nothing of it is kept between two questions: rights may have changed meanwhile.
 */
export const requestFiles = async (store: Store, requests: readonly IdentityRequest[]): Promise<RequestFile[]> => {
  if (requests.length === 0) return [];
  const leadIds = [...new Set(requests.map((request) => request.leadId))];
  const memberIds = [...new Set(requests.flatMap((request) => [request.requesterId, ...request.deciderIds]))];
  const [leads, members] = await Promise.all([
    store
      .collection('leads')
      .find({ _id: { in: leadIds } }, { limit: leadIds.length })
      .then(byId),
    store
      .collection('members')
      .find({ _id: { in: memberIds } }, { limit: memberIds.length })
      .then(byId),
  ]);
  return requests.flatMap((request) => {
    const [lead, requester] = [leads.get(request.leadId), members.get(request.requesterId)];
    const people = request.deciderIds.flatMap((memberId) => members.get(memberId) ?? []);
    return lead && requester ? [{ request, lead, requester, people }] : [];
  });
};

export const requestFile = async (store: Store, identityRequestId: string): Promise<RequestFile | null> => {
  const request = await store.collection('identityRequests').get(identityRequestId);
  return request ? ((await requestFiles(store, [request]))[0] ?? null) : null;
};

/** Everybody who may decide on a request about this lead today. */
export const custodiansFor = async (
  { store, directory }: Pick<Ports, 'store' | 'directory'>,
  asking: Asking,
): Promise<Member[]> => {
  const units = (await directory.units()).filter(
    (unit) => unit.function !== 'village' && asking.lead.divisionCode.startsWith(unit.divisionCode),
  );
  if (units.length === 0) return [];
  const members = await findAll((filter, page) => store.collection('members').find(filter, page), {
    unitIds: { in: units.map((unit) => unit.id) },
  });
  return members.filter((member) => mayDecide(asking, member));
};
