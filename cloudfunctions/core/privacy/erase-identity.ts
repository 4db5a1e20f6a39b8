import type { AuditActor } from '../audit/audit-event';
import type { Identity } from '../collections/documents';
import type { Ports } from '../ports';
import { markNamed } from './mark-named';

/**
 * Destroys who sent a tip (D4): the sealed record with the only key to itself, and the link to the WeChat account. The
 * lead lives on without the person, and the receipt goes on saying how it stands. The record comes last, so that a
 * repeat after a crash finds what is left to do.
 */
export const eraseIdentity = async (ports: Ports, identity: Identity, actor: AuditActor, now: Date): Promise<void> => {
  const { _id, leadId } = identity;
  await markNamed(ports, { leadId, tipId: _id, named: false });
  await ports.store.collection('auditQueue').insert({
    _id: `erased-${_id}`,
    event: { type: 'identity.erased', at: now, actor, leadId },
    logged: false,
  });
  await ports.store
    .collection('identities')
    .update({ _id }, { set: { sealed: null, ownerKey: null, reviewAt: null, erasedAt: now } });
};
