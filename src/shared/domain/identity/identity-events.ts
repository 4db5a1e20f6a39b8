import type { IdentityRequest } from './identity-request';

export type IdentityEventType = 'requested' | 'granted' | 'refused' | 'expired' | 'opened';

export interface IdentityEvent {
  /** The same event always has the same id, however often it is derived. */
  id: string;
  type: IdentityEventType;
  at: Date;
  /** null: the time alone. */
  memberId: string | null;
}

/** Everything that has happened to a request, in order; the document is the record, this is how it is read. */
export const identityEvents = (request: IdentityRequest): IdentityEvent[] => {
  const event = (type: IdentityEventType, key: string, at: Date, memberId: string | null): IdentityEvent => ({
    id: `${request._id}-${key}`,
    type,
    at,
    memberId,
  });
  const { requesterId, state, endedAt } = request;
  return [
    event('requested', 'requested', request.requestedAt, requesterId),
    ...request.decisions.map((decision) =>
      event(decision.granted ? 'granted' : 'refused', `by-${decision.custodianId}`, decision.at, decision.custodianId),
    ),
    ...(state === 'expired' && endedAt ? [event('expired', 'expired', endedAt, null)] : []),
    ...request.opened.map(({ at }) => event('opened', `opened-${at.getTime()}`, at, requesterId)),
  ];
};
