import type { LegacyCase } from '@/shared/domain/case/legacy-case';
import { standing, type Mark } from '@/shared/domain/lead/handling';
import { withStep } from '@/shared/domain/lead/recovery';
import { AppError } from '@/shared/errors/app-error';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import type { Handler } from '../../dispatch/handler';
import { notInFuture } from '../lead/not-in-future';
import { stepOnCase } from './change-case';

/** What was given back comes off the unpaid sum, where that is known. @throws AppError DATE_IN_FUTURE, INVALID_INPUT */
export const recordCaseRecovery: Handler<'case.recordRecovery'> = (context, input) =>
  stepOnCase(context, 'case.recordRecovery', 'recovery', input, ({ recovery, unpaidYuan }, id, by) => {
    const { on, returnedYuan, note, people = null } = input;
    notInFuture(on, context.now);
    if (unpaidYuan !== null && returnedYuan > unpaidYuan)
      throw new AppError('INVALID_INPUT', { returnedYuan, unpaidYuan }, [
        {
          path: 'returnedYuan',
          message: `比还没还的 ${moneyInWords(unpaidYuan)} 还多。请先在“改基本情况”里改没还的钱`,
        },
      ]);
    const left = unpaidYuan === null ? null : unpaidYuan - returnedYuan;
    return {
      text: note,
      particulars: [
        ['日期', dateInWords(on)],
        ['这次退还', moneyInWords(returnedYuan)],
        ...(people === null ? [] : [['退还人数', `${people}人`] satisfies [string, string]]),
        ...(left === null ? [] : [['还没还的', moneyInWords(left)] satisfies [string, string]]),
      ],
      set: {
        recovery: withStep(recovery, { id, on, returnedYuan, people, note, by, at: context.now, struck: null }),
        unpaidYuan: left,
      },
    };
  });

/** The entry no longer counts; money that was not given back after all is owed again. null: no such entry. */
const struckOut = (
  { recovery, bulletins, unpaidYuan }: LegacyCase,
  entryId: string,
  struck: Mark,
): { what: string; set: Partial<LegacyCase> } | null => {
  const step = standing(recovery.steps).find(({ id }) => id === entryId);
  if (step) {
    const steps = recovery.steps.map((each) => (each === step ? { ...each, struck } : each));
    return {
      what: `清退 ${moneyInWords(step.returnedYuan)}`,
      set: {
        recovery: { state: standing(steps).length > 0 ? recovery.state : 'none', steps },
        unpaidYuan: unpaidYuan === null ? null : unpaidYuan + step.returnedYuan,
      },
    };
  }
  const bulletin = standing(bulletins).find(({ id }) => id === entryId);
  return bulletin
    ? {
        what: `${bulletin.body}的通报`,
        set: { bulletins: bulletins.map((each) => (each === bulletin ? { ...each, struck } : each)) },
      }
    : null;
};

/** @throws AppError NOT_FOUND (no such entry, or struck out before), and those of every step */
export const strikeOutOfCase: Handler<'case.strikeOut'> = (context, input) =>
  stepOnCase(context, 'case.strikeOut', 'struckOut', input, (before, _id, by) => {
    const struck = struckOut(before, input.entryId, { at: context.now, by, reason: input.reason });
    if (!struck) throw new AppError('NOT_FOUND', { entryId: input.entryId });
    return { text: input.reason, particulars: [['划掉', struck.what]], set: struck.set };
  });
