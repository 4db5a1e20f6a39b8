import type { Role } from '../../src/shared/tables/roles';

/**
 * Who may do what, written down a second time and by hand (A2, A3, C2, D2): the product is held against this table, so
 * nothing here is worked out by the product's own functions, not even from the contract's `allow`.
 */

/** How a person's post stands to the thing asked about. The own comes last: it may use the thing up. */
export const STANDINGS = ['other', 'excluded', 'own'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `answered`: a good answer, or a refusal that admits the thing is there. `missing`: as for a thing that does not exist. */
export type Outcome = 'answered' | 'missing';

const AS_OWNED: Record<Standing, Outcome> = { own: 'answered', other: 'missing', excluded: 'missing' };

/**
 * What a procedure is about. A unit or an area stays one's own business when one of its leads keeps the person out: they
 * are answered there, without a trace of that lead.
 */
export const THINGS = {
  /** Nothing but what is the caller's or everybody's. */
  nothing: { own: 'answered', other: 'answered', excluded: 'answered' },
  lead: AS_OWNED,
  /** A list over the leads of a post. */
  leads: { own: 'answered', other: 'answered', excluded: 'answered' },
  area: { own: 'answered', other: 'missing', excluded: 'answered' },
  unit: { own: 'answered', other: 'missing', excluded: 'answered' },
  identityRequest: AS_OWNED,
  petition: AS_OWNED,
  /** An old case linked with a lead that keeps a unit out, or a meeting about it. */
  case: AS_OWNED,
} as const satisfies Record<string, Record<Standing, Outcome>>;
export type Thing = keyof typeof THINGS;

/** Custodians decide about requests and see nothing of leads (A2): not even the leads of their own area. */
export const NEVER: readonly { role: Role; thing: Thing }[] = [
  { role: 'custodian', thing: 'lead' },
  { role: 'custodian', thing: 'leads' },
];

export interface Right {
  may: 'anyone' | 'staff' | readonly Role[];
  about: Thing;
}

const ANYONE: Right = { may: 'anyone', about: 'nothing' };
const STAFF: Right = { may: 'staff', about: 'nothing' };
const LEAD: Right = { may: 'staff', about: 'lead' };
const OVERSIGHT: readonly Role[] = ['office', 'countyHost'];
const CHAIN: readonly Role[] = ['liaison', 'unitHead', 'supervisingLeader'];
const ABOVE: readonly Role[] = ['townLeader', 'office', 'countyHost'];
const HANDLERS: readonly Role[] = ['liaison', 'unitHead', 'office', 'countyHost'];
const CASE: Right = { may: OVERSIGHT, about: 'case' };
const PETITION: Right = { may: HANDLERS, about: 'petition' };
const PEOPLE: Right = { may: ['unitHead', 'office', 'countyHost'], about: 'unit' };

export const RIGHTS: Readonly<Record<string, Right>> = {
  'me.get': ANYONE,
  'me.recordConsent': ANYONE,
  'unit.list': ANYONE,
  'file.upload': ANYONE,
  'file.read': LEAD,
  'tip.submit': ANYONE,
  'tip.mine': ANYONE,
  // Whoever holds the receipt is the reporter: here nobody does.
  'tip.progress': ANYONE,
  'tip.supplement': ANYONE,
  'tip.setContact': ANYONE,
  'tip.forget': ANYONE,
  'tip.withdraw': ANYONE,
  'lead.record': { may: ['gridWorker', ...HANDLERS], about: 'nothing' },
  'lead.list': { may: 'staff', about: 'leads' },
  'lead.get': LEAD,
  'lead.accept': LEAD,
  'lead.return': LEAD,
  'lead.assign': LEAD,
  'lead.verify': LEAD,
  'lead.determine': LEAD,
  'lead.refer': LEAD,
  'lead.close': LEAD,
  'lead.reopen': LEAD,
  'lead.addNote': LEAD,
  'lead.ask': LEAD,
  'lead.updateFacts': LEAD,
  'lead.keepOut': { may: OVERSIGHT, about: 'lead' },
  'lead.letIn': { may: ['countyHost'], about: 'lead' },
  'lead.clearSpam': LEAD,
  'lead.dismissSpam': { may: OVERSIGHT, about: 'lead' },
  'lead.askExtension': LEAD,
  'lead.decideExtension': { may: OVERSIGHT, about: 'lead' },
  'lead.pause': { may: OVERSIGHT, about: 'lead' },
  'lead.resume': { may: OVERSIGHT, about: 'lead' },
  'lead.tellReporter': LEAD,
  'lead.supervise': { may: ABOVE, about: 'lead' },
  'lead.ackSupervision': LEAD,
  'lead.answerSupervision': LEAD,
  'lead.sendBackSupervision': { may: ABOVE, about: 'lead' },
  'lead.closeSupervision': { may: ABOVE, about: 'lead' },
  'lead.markMajor': LEAD,
  'lead.unmarkMajor': { may: OVERSIGHT, about: 'lead' },
  'lead.recordMeasure': LEAD,
  'lead.answerMeasure': LEAD,
  'lead.recordRecovery': LEAD,
  'lead.finishRecovery': LEAD,
  'lead.recordBulletin': LEAD,
  'lead.strikeOut': LEAD,
  'lead.markKey': LEAD,
  'lead.unmarkKey': LEAD,
  'lead.setCompanyState': LEAD,
  'lead.lookAlikes': { may: OVERSIGHT, about: 'lead' },
  'lead.merge': { may: OVERSIGHT, about: 'lead' },
  'lead.split': { may: OVERSIGHT, about: 'lead' },
  'lead.notSame': { may: OVERSIGHT, about: 'lead' },
  'lead.viewers': { may: OVERSIGHT, about: 'lead' },
  'notice.list': STAFF,
  'notice.markRead': STAFF,
  'totals.get': { may: ['office', 'townLeader', 'countyHost'], about: 'area' },
  'routing.preview': STAFF,
  'routing.rules': { may: ['office', 'townLeader', 'countyHost'], about: 'nothing' },
  'routing.whatIf': { may: OVERSIGHT, about: 'leads' },
  'jobs.health': { may: OVERSIGHT, about: 'nothing' },
  'jobs.delivery': { may: OVERSIGHT, about: 'nothing' },
  'duty.due': { may: [...CHAIN, ...OVERSIGHT], about: 'nothing' },
  'duty.get': { may: [...CHAIN, ...OVERSIGHT, 'townLeader'], about: 'unit' },
  'zeroReport.file': { may: CHAIN, about: 'unit' },
  'zeroReport.board': { may: [...OVERSIGHT, 'townLeader'], about: 'nothing' },
  'duty.documentBoard': { may: [...OVERSIGHT, 'townLeader'], about: 'nothing' },
  'duty.chaseDocument': { may: OVERSIGHT, about: 'nothing' },
  'zeroReport.chase': { may: OVERSIGHT, about: 'nothing' },
  'duty.submitDocument': { may: CHAIN, about: 'unit' },
  'duty.readFile': { may: [...CHAIN, ...OVERSIGHT, 'townLeader'], about: 'unit' },
  'contacts.get': { may: [...CHAIN, ...OVERSIGHT], about: 'unit' },
  // An office reads the records of the units below and is told that it may not change them.
  'contacts.save': { may: [...CHAIN, 'office'], about: 'unit' },
  'contacts.confirm': { may: [...CHAIN, 'office'], about: 'unit' },
  'contacts.list': { may: [...OVERSIGHT, 'townLeader'], about: 'area' },
  'contacts.export': { may: [...CHAIN, ...OVERSIGHT], about: 'unit' },
  'group.get': { may: [...CHAIN, ...OVERSIGHT], about: 'unit' },
  'group.save': { may: [...CHAIN, 'office'], about: 'unit' },
  'keyTable.list': { may: ABOVE, about: 'area' },
  'keyTable.get': { may: ABOVE, about: 'unit' },
  'keyTable.make': { may: OVERSIGHT, about: 'nothing' },
  'keyTable.check': { may: OVERSIGHT, about: 'unit' },
  'keyTable.issue': { may: OVERSIGHT, about: 'unit' },
  'keyTable.compare': { may: ABOVE, about: 'unit' },
  'keyTable.export': { may: ABOVE, about: 'unit' },
  'keyTable.preview': { may: OVERSIGHT, about: 'leads' },
  'keyTable.import': { may: OVERSIGHT, about: 'nothing' },
  'appraisal.units': { may: ABOVE, about: 'nothing' },
  'appraisal.get': { may: ABOVE, about: 'unit' },
  'case.list': { may: [...CHAIN, ...ABOVE], about: 'leads' },
  'case.get': { may: [...CHAIN, ...ABOVE], about: 'case' },
  'case.ofLead': { may: [...CHAIN, ...ABOVE], about: 'lead' },
  'case.base': { may: ABOVE, about: 'area' },
  'case.rate': { may: ABOVE, about: 'area' },
  'case.create': { may: OVERSIGHT, about: 'area' },
  'case.update': CASE,
  'case.linkLead': CASE,
  'case.readFile': { may: [...CHAIN, ...ABOVE], about: 'case' },
  'case.unlinkLead': CASE,
  'case.recordRecovery': CASE,
  'case.recordBulletin': CASE,
  'case.strikeOut': CASE,
  'case.setResponsibility': CASE,
  'case.resolve': CASE,
  'case.reopen': CASE,
  'case.freezeBase': { may: OVERSIGHT, about: 'area' },
  'meeting.list': { may: [...CHAIN, ...ABOVE], about: 'leads' },
  'meeting.get': { may: [...CHAIN, ...ABOVE], about: 'case' },
  'meeting.ofLead': { may: [...CHAIN, ...ABOVE], about: 'lead' },
  'meeting.readFile': { may: [...CHAIN, ...ABOVE], about: 'case' },
  'meeting.record': { may: OVERSIGHT, about: 'nothing' },
  'meeting.correct': CASE,
  'meeting.giveTask': CASE,
  'meeting.withdrawTask': CASE,
  // Whoever has none is answered an empty list, and may write none down.
  'petition.list': { may: [...CHAIN, ...OVERSIGHT], about: 'nothing' },
  'petition.record': { may: HANDLERS, about: 'nothing' },
  'petition.open': { may: [...CHAIN, ...OVERSIGHT], about: 'petition' },
  'petition.openings': { may: OVERSIGHT, about: 'petition' },
  'petition.assign': PETITION,
  'petition.object': PETITION,
  'petition.tell': PETITION,
  'petition.answer': PETITION,
  'petition.close': PETITION,
  'petition.askExtension': PETITION,
  'petition.decideExtension': { may: OVERSIGHT, about: 'petition' },
  'petition.linkLead': { may: HANDLERS, about: 'petition' },
  'petition.unlinkLead': PETITION,
  'petition.linkCase': PETITION,
  'petition.unlinkCase': PETITION,
  'petition.ofCase': { may: [...CHAIN, ...OVERSIGHT], about: 'case' },
  'petition.recordAid': PETITION,
  'petition.strikeAid': PETITION,
  'petition.reopen': PETITION,
  'petition.correct': PETITION,
  'petition.setLedgers': PETITION,
  'petition.addNote': PETITION,
  'people.invite': PEOPLE,
  'people.invitation': ANYONE,
  'people.join': ANYONE,
  'people.list': PEOPLE,
  'people.unreachable': { may: OVERSIGHT, about: 'nothing' },
  'people.invitations': PEOPLE,
  'people.withdrawInvitation': PEOPLE,
  'people.ending': PEOPLE,
  'people.endPost': PEOPLE,
  'identity.request': { may: HANDLERS, about: 'lead' },
  'identity.requests': STAFF,
  'identity.decide': { may: ['custodian'], about: 'identityRequest' },
  'identity.open': { may: HANDLERS, about: 'identityRequest' },
};
