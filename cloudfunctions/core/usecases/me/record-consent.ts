import type { Handler } from '../../dispatch/handler';
import { subscriptionId } from '../../notices/credits';
import type { Ports } from '../../ports';

/** One more credit, once per request: the request's id is kept beside the count and tested in the same write. */
const addCredit = async (ports: Ports, id: string, requestId: string): Promise<boolean> => {
  const subscriptions = ports.store.collection('subscriptions');
  if (await subscriptions.insert({ _id: id, credits: 1, requests: [{ id: requestId }] })) return true;
  const changed = await subscriptions.update(
    { _id: id, 'requests.id': { nin: [requestId] } },
    { inc: { credits: 1 }, push: { requests: [{ id: requestId }] } },
  );
  return changed === 1;
};

/**
 * Keeps what WeChat answered when it asked the person for messages: an accept is one message (E4). Progress messages go
 * to the person as a reporter, who appears only as a keyed hash; the others to the person as staff.
 */
export const recordConsent: Handler<'me.recordConsent'> = async ({ ports, caller }, input) => {
  const member = await caller.member();
  let recorded = 0;
  for (const { template, result } of input.results) {
    const owner = template === 'tipProgress' ? caller.ownerKey : member?._id;
    if (result !== 'accept' || owner === undefined) continue;
    if (await addCredit(ports, subscriptionId(owner, template), input.requestId)) recorded += 1;
  }
  return { recorded };
};
