import { formatReceipt, receiptFrom } from '@/shared/domain/receipt';
import { shanghaiMonth } from '@/shared/time/shanghai';
import { AppError } from '@/shared/errors/app-error';
import type { Handler } from '../../dispatch/handler';
import { lockIdentity } from '../../identity/lock-identity';
import { readAttachments } from '../../security/attachment-token';
import { leadFromIntake, readAndRoute } from '../intake';
import { notifyAtOnce } from '../notify-at-once';
import { unitName } from '../../directory';

/**
 * Staff record what they saw or were told (B3, B4); the same request twice is one lead. A plain statement that nothing
 * was found becomes a note for the month's return and gets no lead id. Filed for somebody else it answers a receipt for them.
 */
export const recordLead: Handler<'lead.record'> = async ({ ports, caller, staff, now }, input) => {
  // Where a person works in several villages, the one the lead lies in says for which they were out.
  const post = staff.posts.find(({ divisionCode }) => divisionCode === input.divisionCode) ?? staff.posts[0];
  if (!post) throw new AppError('NOT_FOUND');
  const leadId = ports.keys.requestKey(caller.ownerKey, 'lead.record', input.requestId);
  const receivedAt = input.firstReceivedAt ? new Date(input.firstReceivedAt) : now;
  if (receivedAt > now) throw new AppError('DATE_IN_FUTURE', { receivedAt });
  const { onBehalf } = input;
  if (onBehalf && !staff.posts.some(({ role }) => role === 'gridWorker'))
    throw new AppError('INVALID_INPUT', {}, [{ path: 'onBehalf', message: '只有网格员可以替群众报。' }]);
  const attachments = readAttachments(ports.keys, caller.ownerKey, input.attachments);
  const divisionCode = input.divisionCode ?? post.divisionCode;
  const routing = {
    text: input.text,
    channel: input.channel,
    divisionCode,
    conflictUnitIds: input.conflictUnitIds,
    facts: input.facts,
    urgentByPerson: input.urgent,
  };
  const routed = await readAndRoute(ports, routing);
  if (routed.route.disposition === 'zeroReport' && attachments.length === 0 && !onBehalf) {
    const month = shanghaiMonth(now);
    await ports.store
      .collection('zeroReportNotes')
      .insert({ _id: leadId, memberId: staff.memberId, unitId: post.unitId, month, text: input.text, at: now });
    return { kind: 'zeroReport', month };
  }
  const lead = await leadFromIntake(
    ports,
    {
      ...routing,
      leadId,
      placeText: input.placeText,
      named: onBehalf?.contact !== undefined,
      onBehalf: onBehalf !== undefined,
      attachments,
      receivedAt,
      now,
      actor: { memberId: staff.memberId, name: staff.name, unitId: post.unitId },
    },
    routed,
  );
  const receipt = onBehalf ? receiptFrom(ports.keys.receiptSeed(caller.openid, leadId)) : null;
  // The account of the one who files is not the reporter's: nothing of it is stored with the tip.
  const storeReporter = async () => {
    if (!onBehalf || !receipt) return;
    const { contact } = onBehalf;
    const person = contact ? { openid: '', name: contact.name, phone: contact.phone ?? null } : null;
    const identity = await lockIdentity(ports, { tipId: leadId, ownerKey: null, receipt, person, now });
    await ports.store.collection('identities').insert(identity);
  };
  const [isNew] = await Promise.all([ports.store.collection('leads').insert(lead), storeReporter()]);
  const stored = isNew ? lead : ((await ports.store.collection('leads').get(leadId)) ?? lead);
  if (isNew && lead.urgent) await notifyAtOnce(ports, leadId);
  const units = await ports.directory.units();
  return {
    kind: 'lead',
    leadId,
    responsibleUnit: unitName(stored.responsibleUnitId, units),
    reason: stored.route.reason,
    urgent: stored.urgent,
    receipt: receipt && formatReceipt(receipt),
  };
};
