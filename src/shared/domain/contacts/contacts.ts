import { CHANGES_KEPT, CONTACT_ROLES, type ContactRole, type ContactsState } from '../../tables/contacts';
import { shanghaiDate } from '../../time/shanghai';

/** One row of 附件1. */
export interface ContactPerson {
  name: string;
  /** 职务, in the unit's own words. */
  title: string;
  mobile: string;
  landline: string;
  note: string;
}
export type ContactRows = Record<ContactRole, ContactPerson>;

/** Who changed a unit's own record when; what it said before is not kept: it was somebody's telephone number. */
export interface RecordChange {
  /** Made from the request, so that a repeat finds its own. */
  id: string;
  at: Date;
  kind: 'saved' | 'confirmed';
  by: { memberId: string; name: string };
}

/** 附件1 of one unit. */
export interface Contacts {
  /** The unit's id: exactly one. */
  _id: string;
  version: number;
  /** Scope keys of the nodes above: who lists it. */
  visibleTo: string[];
  rows: ContactRows;
  /** When somebody of the unit last said that it is right. */
  confirmedAt: Date;
  history: RecordChange[];
}

const NOBODY: ContactPerson = { name: '', title: '', mobile: '', landline: '', note: '' };

export const contactRows = (of: (role: ContactRole) => Partial<ContactPerson>): ContactRows =>
  Object.fromEntries(CONTACT_ROLES.map((role) => [role, { ...NOBODY, ...of(role) }])) as ContactRows;

/** The number to call: the mobile phone if there is one. */
export const numberOf = ({ mobile, landline }: Pick<ContactPerson, 'mobile' | 'landline'>): string =>
  mobile || landline;

export const withChange = (history: readonly RecordChange[], change: RecordChange): RecordChange[] =>
  [...history, change].slice(-CHANGES_KEPT);

/** 附件1 is confirmed once a year, counted in Beijing time: on 1 January everybody's is last year's. */
export const stateOf = (contacts: Pick<Contacts, 'confirmedAt'> | null, now: Date): ContactsState => {
  if (contacts === null) return 'missing';
  return shanghaiDate(contacts.confirmedAt).slice(0, 4) === shanghaiDate(now).slice(0, 4) ? 'complete' : 'stale';
};
