export interface Contact {
  id: string;
  /** When to use it, in the reader's words. */
  when: string;
  name: string;
  number: string;
}

/** Shown before any form (requirement B1): some things must not wait for one. */
export const EMERGENCY_CONTACTS: readonly Contact[] = [
  { id: 'call-110', when: '有人有危险、有人逼债、人要跑', name: '报警', number: '110' },
  { id: 'call-96110', when: '刚转了钱、怀疑被骗', name: '反诈专线', number: '96110' },
];

/**
 * The town's own hotline and mailbox. The number and the address are placeholders nobody answers: the office puts in
 * its own before the mini-program is published (docs/deploy.md).
 */
export const OFFICE_HOTLINE: Contact = {
  id: 'call-hotline',
  when: '想先打电话问一问',
  name: '镇处非办热线',
  number: '0737-0000000',
};
export const OFFICE_MAILBOX = 'jubao@taohuajiang.example';
