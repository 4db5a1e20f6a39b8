import { calendars } from '@/shared/time/published-calendars';
import { dueDateInWords, type DueWords, dueWords } from '@/shared/wording/due';

/** A deadline of the server as seen from this phone's clock; WeChat phones take their time from the network. */
export const dueOf = (iso: string): DueWords => dueWords(new Date(iso), new Date(), calendars);

export const dueDateOf = (iso: string): string => dueDateInWords(new Date(iso), new Date());

/** How a `Tag` says it: colour and sign together. */
export const DUE_TONE = { calm: 'neutral', soon: 'warn', overdue: 'danger' } as const satisfies Record<
  DueWords['level'],
  string
>;
