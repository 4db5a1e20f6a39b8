import type { ContactsView } from '@/shared/contract/contacts';
import { type ContactsState, CONTACTS_STATES } from '@/shared/tables/contacts';
import { timeInWords } from '@/shared/wording/format';

export const STATE_TONE = { missing: 'danger', stale: 'warn', complete: 'primary' } as const satisfies Record<
  ContactsState,
  string
>;

export const stateLabel = (state: ContactsState): string => CONTACTS_STATES[state];

const CHANGE_LABELS = { saved: '保存了名单', confirmed: '核对过，没有变化' } as const satisfies Record<
  ContactsView['history'][number]['kind'],
  string
>;
export const changeLabel = (kind: ContactsView['history'][number]['kind']): string => CHANGE_LABELS[kind];

export const confirmedText = (confirmedAt: string | null, now: Date): string =>
  confirmedAt === null ? '还没有保存过' : `上次核对：${timeInWords(confirmedAt, now)}`;

/** The unit a page was opened for: named, or the one of the reminder's duty `contactList-<unit>-<year>`. */
export const unitOfPage = (unitId: string, dutyId: string): string | undefined =>
  unitId || /^contactList-(.+)-\d{4}$/.exec(dutyId)?.[1];
