import type { Post } from '@/shared/domain/lead/visibility';
import { AppError } from '@/shared/errors/app-error';
import { SWEEP_LABELS, type SweepName } from '@/shared/tables/sweeps';
import { addDays, shanghaiDate } from '@/shared/time/shanghai';
import type { Calendars } from '@/shared/time/workdays';
import type { Handler } from '../../dispatch/handler';
import type { Ports } from '../../ports';
import type { Collection, Filter } from '../../ports/store';
import { notExcluded } from '../choose-post';
import { LAST_RUN } from '../../sweeps/last-run';

/** The timer runs every minute; a few may be lost without anybody noticing. */
const LATE_MS = 10 * 60_000;
/** Deadlines reach this far, and a calendar needs weeks to come out and be taken in. */
const CALENDAR_DAYS = 75;

const missingYear = (today: string, calendars: Calendars): number | null => {
  const year = Number(addDays(today, CALENDAR_DAYS).slice(0, 4));
  try {
    calendars(year);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CALENDAR_MISSING') return year;
    throw error;
  }
};

/** How much is due of one kind, and since when. */
const waitingIn = async <T extends { _id: string }>(
  label: string,
  collection: Collection<T>,
  filter: Filter,
  field: keyof T & string,
) => {
  const [count, [oldest]] = await Promise.all([
    collection.count(filter),
    collection.find(filter, { order: [[field, 'asc']], limit: 1 }),
  ]);
  const at = oldest?.[field];
  return { label, count, oldestAt: at instanceof Date ? at.toISOString() : null };
};

/** A lead that keeps the reader out is not even in a number (C2). */
const backlog = ({ store }: Ports, posts: readonly Post[], now: Date) => {
  const due = { lte: now };
  const mine = notExcluded({ posts });
  // What a joint meeting gave may be about such a lead, too.
  const owed = { task: null };
  const keptFrom = { nin: posts.map((post) => post.unitId) };
  return Promise.all([
    waitingIn('该提醒的线索期限', store.collection('leads'), { nextReminderAt: due, ...mine }, 'nextReminderAt'),
    waitingIn('该提醒的报送事项', store.collection('duties'), { nextReminderAt: due, ...owed }, 'nextReminderAt'),
    waitingIn('没放进收件箱的线索通知', store.collection('leads'), { pendingAt: due, ...mine }, 'pendingAt'),
    waitingIn('没放进收件箱的报送通知', store.collection('duties'), { pendingAt: due, ...owed }, 'pendingAt'),
    waitingIn(
      '该发的微信消息',
      store.collection('notices'),
      { audience: 'member', deliverAt: due, keptFrom },
      'deliverAt',
    ),
  ]);
};

export const showHealth: Handler<'jobs.health'> = async ({ ports, caller, now }) => {
  const posts = (await caller.member())?.posts ?? [];
  const [run, waiting] = await Promise.all([ports.store.collection('runs').get(LAST_RUN), backlog(ports, posts, now)]);
  return {
    lastRunAt: run?.at.toISOString() ?? null,
    isLate: run === null || now.getTime() - run.at.getTime() > LATE_MS,
    failed: (run?.failed ?? []).map((name) => SWEEP_LABELS[name as SweepName] ?? name),
    waiting,
    missingCalendar: missingYear(shanghaiDate(now), ports.calendars),
  };
};
