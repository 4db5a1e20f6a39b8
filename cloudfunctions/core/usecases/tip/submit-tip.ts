import { formatReceipt, receiptFrom } from '@/shared/domain/receipt';
import type { Lead } from '@/shared/domain/lead/lead';
import type { Output } from '@/shared/contract';
import type { Handler } from '../../dispatch/handler';
import { lockIdentity } from '../../identity/lock-identity';
import { readAttachments } from '../../security/attachment-token';
import { leadFromIntake } from '../intake';
import { notifyAtOnce } from '../notify-at-once';

const RESIDENT = { memberId: null, name: '群众', unitId: null };
const ADVICE = '事情紧急：如果钱刚转出去，请马上打 110 或 96110 止付；有人身危险，请马上打 110。';

const answer = (lead: Lead, receipt: string): Output<'tip.submit'> => ({
  receipt: formatReceipt(receipt),
  submittedAt: (lead.tips[0]?.at ?? lead.receivedAt).toISOString(),
  advice: lead.urgent ? ADVICE : null,
  question: lead.question,
});

/**
 * A resident's tip: read, routed and stored as one lead document; who sent it goes sealed to the vault's collection.
 * Both writes carry ids made from the request, so a repeat after a lost answer changes nothing and answers the same.
 */
export const submitTip: Handler<'tip.submit'> = async ({ ports, caller, now }, input) => {
  const leadId = ports.keys.requestKey(caller.ownerKey, 'tip.submit', input.requestId);
  const receipt = receiptFrom(ports.keys.receiptSeed(caller.openid, leadId));
  const attachments = readAttachments(ports.keys, caller.ownerKey, input.attachments);
  // Locking works beside the reading and not after it.
  const person = { openid: caller.openid, name: input.contact?.name ?? null, phone: input.contact?.phone ?? null };
  const locked = lockIdentity(ports, { tipId: leadId, ownerKey: caller.ownerKey, receipt, person, now });
  const read = leadFromIntake(ports, {
    leadId,
    channel: 'resident',
    text: input.text,
    divisionCode: input.divisionCode,
    placeText: input.placeText,
    location: input.location,
    facts: {
      ...(input.company ? { company: input.company } : {}),
      ...(input.amountYuan === undefined ? {} : { amountYuan: input.amountYuan }),
      ...(input.people === undefined ? {} : { people: input.people }),
    },
    attachments,
    conflictUnitIds: input.conflictUnitIds,
    ownStake: input.ownStake,
    named: input.contact !== undefined,
    receivedAt: now,
    now,
    actor: RESIDENT,
  });
  // The two writes may cross: a lead without its identity exists only until the phone, still without an answer, repeats.
  const [isNew] = await Promise.all([
    read.then((lead) => ports.store.collection('leads').insert(lead)),
    Promise.all([locked, read]).then(([identity]) => ports.store.collection('identities').insert(identity)),
  ]);
  const lead = await read;
  const stored = isNew ? lead : ((await ports.store.collection('leads').get(leadId)) ?? lead);
  if (isNew && lead.urgent) await notifyAtOnce(ports, leadId);
  return answer(stored, receipt);
};
