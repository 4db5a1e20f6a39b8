import { identityEvents, type IdentityEvent } from '@/shared/domain/identity/identity-events';
import {
  decidedNotice,
  openedNotice,
  requestedNotice,
  type IdentityNotice,
} from '@/shared/domain/identity/identity-notices';
import { stateAt, type IdentityRequest } from '@/shared/domain/identity/identity-request';
import { isAlive, type RequestFile } from '@/shared/domain/identity/rights';
import type { AuditEvent } from '../audit/audit-event';
import { appendToLog } from '../audit/audit-log';
import type { Notice } from '../collections/documents';
import { changeRequest, endIfOver } from '../identity/change-request';
import { custodiansFor, requestFiles } from '../identity/request-files';
import type { Ports } from '../ports';
import type { Sweep } from './sweep';

/** Sweep: requests nobody decided on in time, and those whose time for looking is over. */
export const endIdentityRequests: Sweep = async ({ store, clock }, limit) => {
  const now = clock.now();
  const over = await store
    .collection('identityRequests')
    .find({ endsAt: { lte: now } }, { order: [['endsAt', 'asc']], limit });
  for (const request of over) await endIfOver(store, request, now);
  return { done: over.length, more: over.length === limit };
};

const auditEvent = (request: IdentityRequest, { type, at, memberId }: IdentityEvent): AuditEvent => ({
  type: `identity.${type}`,
  at,
  actor: memberId === null ? { kind: 'system' } : { kind: 'member', memberId },
  leadId: request.leadId,
  identityRequestId: request._id,
  purpose: request.purpose,
});

type Reader = Pick<Notice, 'audience' | 'addressee'>;

const toNotice = (
  request: IdentityRequest,
  keptFrom: string[],
  { key, ...words }: IdentityNotice,
  reader: Reader,
): Notice => ({
  _id: `${request._id}-${key}-${reader.addressee}`,
  ...reader,
  ...words,
  leadId: request.leadId,
  dutyId: null,
  petitionId: null,
  clock: null,
  keptFrom,
  readAt: null,
  deliverAt: words.at,
  claimedAt: null,
  attempts: 0,
  delivery: 'waiting',
  resultCode: null,
  uncounted: false,
  counted: null,
});

/** Everything people are to hear of a request by now; whoever may no longer know of the lead hears nothing. */
const noticesToStaff = async (ports: Ports, file: RequestFile): Promise<Notice[]> => {
  if (!isAlive(file)) return [];
  const { request, lead } = file;
  const isOpen = stateAt(request, ports.clock.now()) === 'open';
  const waiting = isOpen
    ? (await custodiansFor(ports, file)).filter(({ _id }) => !request.deciderIds.includes(_id))
    : [];
  const decided = decidedNotice(request);
  const notice = (words: IdentityNotice, addressee: string) =>
    toNotice(request, lead.excludedUnitIds, words, { audience: 'member', addressee });
  return [
    ...waiting.map(({ _id }) => notice(requestedNotice(request), _id)),
    ...(decided ? [notice(decided, request.requesterId)] : []),
  ];
};

/** The reporter is told of a look whatever has become of the lead and its people since. */
const noticesToReporter = (request: IdentityRequest): Notice[] => {
  const opened = openedNotice(request);
  return opened ? [toNotice(request, [], opened, { audience: 'reporter', addressee: request.tipId })] : [];
};

const handOut = async (ports: Ports, request: IdentityRequest): Promise<void> => {
  await appendToLog(
    ports,
    identityEvents(request).map((event) => ({ eventId: event.id, event: auditEvent(request, event) })),
  );
  const [file] = await requestFiles(ports.store, [request]);
  const notices = [...(file ? await noticesToStaff(ports, file) : []), ...noticesToReporter(request)];
  for (const notice of notices) await ports.store.collection('notices').insert(notice);
  const told = request.opened.length > 0 && request.told === null ? { told: ports.clock.now() } : {};
  // Not if the request changed meanwhile: the next round hands out the rest.
  await changeRequest(ports.store, request, { pending: false, ...told });
};

/**
 * Sweep: tells the audit log, the custodians, the person who asked and the reporter what a request has come to. All of it is
 * derived from the request, with ids of its own, so a sweep that dies half-way repeats without doubling and loses nothing.
 */
export const handOutIdentityRequests: Sweep = async (ports, limit) => {
  const waiting = await ports.store
    .collection('identityRequests')
    .find({ pending: true }, { order: [['_id', 'asc']], limit });
  for (const request of waiting) await handOut(ports, request);
  return { done: waiting.length, more: waiting.length === limit };
};
