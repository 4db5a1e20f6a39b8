import type { TemplateKey } from '../../tables/templates';
import { timeField } from '../lead/notice-texts';

interface Ringing {
  urgent: boolean;
  template: TemplateKey;
  page: string;
  fields: Record<string, string>;
}

export interface Digest<N> {
  notices: readonly N[];
  template: TemplateKey;
  page: string;
  fields: Record<string, string>;
}

const INBOX = 'pages/inbox/index';

const alone = <N extends Ringing>(notice: N): Digest<N> => ({
  notices: [notice],
  template: notice.template,
  page: notice.page,
  fields: notice.fields,
});

/**
 * One person's notices that ring now, as messages: each by itself, but several reminders of deadlines as one (E4). Urgent
 * ones always ring by themselves, and first.
 * @param dueAtOf when the matter of a notice ends; the message names the earliest
 */
export const digestOf = <N extends Ringing>(
  notices: readonly N[],
  dueAtOf: (notice: N) => Date | null,
): Digest<N>[] => {
  const reminders = notices.filter(({ urgent, template }) => !urgent && template === 'deadline');
  const others = notices.filter((notice) => !reminders.includes(notice));
  const urgentFirst = [...others].sort((a, b) => Number(b.urgent) - Number(a.urgent)).map(alone);
  if (reminders.length < 2) return [...urgentFirst, ...reminders.map(alone)];
  const dates = reminders.flatMap((notice) => dueAtOf(notice) ?? []);
  const earliest = dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);
  return [
    ...urgentFirst,
    {
      notices: reminders,
      template: 'deadline',
      page: INBOX,
      fields: {
        thing1: `有${reminders.length}件事要办`,
        time2: earliest ? timeField(new Date(earliest.getTime() - 1)) : (reminders[0]?.fields.time2 ?? ''),
        thing3: '点开看看是哪几件',
      },
    },
  ];
};
