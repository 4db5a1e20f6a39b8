import { calendarsOf } from '@/shared/time/workdays';
import { dueDateInWords, dueWords } from '@/shared/wording/due';

/** A week of November 2026 (23rd is a Monday) with one day off and one weekend worked in exchange. */
const calendars = calendarsOf([{ year: 2026, holidays: new Set(['2026-12-01']), makeUpDays: new Set(['2026-11-28']) }]);
const at = (shanghai: string) => new Date(`${shanghai.replace(' ', 'T')}:00+08:00`);
const words = (due: string, now: string) => dueWords(at(due), at(now), calendars);

/** A day deadline ends at 24:00, written here as 00:00 of the next day. */
test.each([
  ['tomorrow, a workday', '2026-11-25 00:00', '2026-11-23 09:00', '还剩1个工作日', 'soon'],
  ['on the last day itself', '2026-11-24 00:00', '2026-11-23 23:59', '今天到期', 'soon'],
  [
    'over a Saturday worked in exchange, a Sunday and a holiday',
    '2026-12-03 00:00',
    '2026-11-27 09:00',
    '还剩3个工作日',
    'calm',
  ],
  ['with weekends not counted', '2026-12-10 00:00', '2026-12-04 09:00', '还剩3个工作日', 'calm'],
  ['an urgent two-hour deadline', '2026-11-23 11:00', '2026-11-23 09:30', '还剩1小时', 'soon'],
  ['the last minutes', '2026-11-23 11:00', '2026-11-23 10:45', '还剩15分钟', 'soon'],
  ['the very last seconds', '2026-11-23 11:00', '2026-11-23 11:00', '刚刚超期', 'overdue'],
  ['half a day late', '2026-11-24 00:00', '2026-11-24 09:20', '已超期9小时', 'overdue'],
  ['two days late', '2026-11-24 00:00', '2026-11-26 09:00', '已超期2天', 'overdue'],
])('a deadline %s', (_case, due, now, text, level) => {
  expect(words(due, now)).toEqual({ text, level });
});

test('a last day that is a day off is counted in plain days, because no workday is left', () => {
  expect(words('2026-12-06 00:00', '2026-12-04 09:00')).toEqual({ text: '还剩1天', level: 'soon' });
});

test('a year whose work calendar is not out yet is counted in plain days', () => {
  expect(words('2027-01-06 00:00', '2026-12-31 09:00')).toEqual({ text: '还剩5天', level: 'calm' });
});

test('a day deadline names its last day, an hour deadline its minute', () => {
  expect(dueDateInWords(at('2026-11-26 00:00'), at('2026-11-23 09:00'))).toBe('11月25日前');
  expect(dueDateInWords(at('2026-11-25 10:30'), at('2026-11-23 09:00'))).toBe('11月25日 10:30前');
  expect(dueDateInWords(at('2027-01-05 00:00'), at('2026-12-31 09:00'))).toBe('2027年1月4日前');
});
