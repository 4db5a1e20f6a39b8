import { mayOpen } from '@/shared/domain/identity/rights';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { requestFile } from '../../identity/request-files';
import type { OpenAnswer } from '../../vault/open-identity';

/**
 * Name and phone number for the person the request was granted to. `api` asks the rule first, `vault` asks it again with
 * what it reads itself, and only `vault` can open. Whatever is not allowed does not exist.
 * @throws AppError NOT_FOUND
 */
export const openIdentity: Handler<'identity.open'> = async ({ ports, staff, now }, { identityRequestId }) => {
  const file = await requestFile(ports.store, identityRequestId);
  if (!file || !mayOpen(file, staff.memberId, now)) throw new AppError('NOT_FOUND', { identityRequestId });
  const answer = (await ports.functions.invoke('vault', {
    procedure: 'vault.open',
    requestId: identityRequestId,
    memberId: staff.memberId,
  })) as OpenAnswer;
  if (!answer.ok) throw new AppError('NOT_FOUND', { identityRequestId });
  return { name: answer.name, phone: answer.phone, openUntil: answer.openUntil };
};
