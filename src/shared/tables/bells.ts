/** WeChat's bell: local settings (E4). The inbox is not bound by them. */

/** Hours of the day, Beijing time, between which only urgent bells ring. */
export const QUIET_HOURS = { from: 21, until: 8 } as const;

/** Most messages one person gets on one day; `routine` leaves room for what is urgent. */
export const BELLS_PER_DAY = { routine: 8, urgent: 12 } as const;
