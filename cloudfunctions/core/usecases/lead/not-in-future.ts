import { AppError } from '@/shared/errors/app-error';
import { shanghaiDate, type ShanghaiDate } from '@/shared/time/shanghai';

/** What has happened has a date up to today. @throws AppError DATE_IN_FUTURE */
export const notInFuture = (on: ShanghaiDate, now: Date): void => {
  if (on > shanghaiDate(now)) throw new AppError('DATE_IN_FUTURE', { on });
};
