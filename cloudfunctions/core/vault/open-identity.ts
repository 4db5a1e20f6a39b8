import { noteOpening } from '@/shared/domain/identity/identity-request';
import { mayOpen } from '@/shared/domain/identity/rights';
import { changeRequest } from '../identity/change-request';
import { requestFile } from '../identity/request-files';
import type { Ports } from '../ports';
import type { Opener } from '../security/sealing';

/** Never the WeChat account. Why not is said to nobody: what is not allowed does not exist. */
export type OpenAnswer = { ok: true; name: string; phone: string | null; openUntil: string } | { ok: false };

const CLOSED: OpenAnswer = { ok: false };
const ATTEMPTS = 4;

/**
 * Opens one identity for one person (D2). Everything is read here and checked with the same rule as in `api`; the look is
 * on record, and with it the audit entry and the reporter's notice, before a word leaves this function.
 * @param event anything at all: it comes from another function, and that function from a phone
 */
export const openForRequester = async (
  ports: Ports,
  opener: Opener,
  event: { requestId?: unknown; memberId?: unknown },
): Promise<OpenAnswer> => {
  const { requestId, memberId } = event;
  if (typeof requestId !== 'string' || requestId === '' || typeof memberId !== 'string') return CLOSED;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = ports.clock.now();
    const file = await requestFile(ports.store, requestId);
    if (!file || !mayOpen(file, memberId, now)) return CLOSED;
    const { request } = file;
    const record = await ports.store.collection('identities').get(request.tipId);
    if (!record?.sealed || !file.lead.tips.some(({ tipId }) => tipId === request.tipId) || request.openUntil === null)
      return CLOSED;
    const { name, phone } = await opener.open(record, request.tipId);
    if (name === null) return CLOSED;
    const note = noteOpening(request, now);
    if (note === null || (await changeRequest(ports.store, request, note)))
      return { ok: true, name, phone, openUntil: request.openUntil.toISOString() };
  }
  return CLOSED;
};
