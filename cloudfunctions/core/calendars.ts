/** The functions and the phones count workdays by the same published calendar. */
export { CALENDARS, calendars } from '@/shared/time/published-calendars';
