import type { Handler } from '../../dispatch/handler';
import { eraseIdentity } from '../../privacy/erase-identity';
import { checkOwn, tipByReceipt } from './own-tip';
import { progressView } from './tip-progress';

/** Erases who sent a tip, at the reporter's own wish; asked again after a lost answer it says the same (D4). */
export const forgetReporter: Handler<'tip.forget'> = async (context, input) => {
  const found = await tipByReceipt(context, input.receipt);
  if (found.identity.erasedAt === null) {
    checkOwn(context, found);
    await eraseIdentity(context.ports, found.identity, { kind: 'resident' }, context.now);
  }
  return progressView(context, await tipByReceipt(context, input.receipt));
};
