import { recoverySums, withStep } from '@/shared/domain/lead/recovery';
import { AppError } from '@/shared/errors/app-error';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import type { Handler } from '../../dispatch/handler';
import { actOnLead, actorOf } from './act-on-lead';
import { notInFuture } from './not-in-future';

/** What was given back comes off the unpaid sum, where that is known. @throws AppError DATE_IN_FUTURE, INVALID_INPUT */
export const recordRecovery: Handler<'lead.recordRecovery'> = (context, input) =>
  actOnLead(context, 'recordRecovery', input, (lead, id) => {
    const { on, returnedYuan, note, people = null } = input;
    notInFuture(on, context.now);
    const { unpaidYuan } = lead.facts;
    if (unpaidYuan !== null && returnedYuan > unpaidYuan)
      throw new AppError('INVALID_INPUT', { returnedYuan, unpaidYuan }, [
        {
          path: 'returnedYuan',
          message: `比还没还的 ${moneyInWords(unpaidYuan)} 还多。请先在“更正要素”里改没还的钱`,
        },
      ]);
    const left = unpaidYuan === null ? null : unpaidYuan - returnedYuan;
    const step = { id, on, returnedYuan, people, note, by: actorOf(context, lead), at: context.now, struck: null };
    return {
      text: note,
      particulars: [
        ['日期', dateInWords(on)],
        ['这次退还', moneyInWords(returnedYuan)],
        ...(people === null ? [] : [['退还人数', `${people}人`] satisfies [string, string]]),
        ...(left === null ? [] : [['还没还的', moneyInWords(left)] satisfies [string, string]]),
      ],
      set: { recovery: withStep(lead.recovery, step), facts: { ...lead.facts, unpaidYuan: left } },
    };
  });

export const finishRecovery: Handler<'lead.finishRecovery'> = (context, input) =>
  actOnLead(context, 'finishRecovery', input, (lead) => {
    const { percent } = recoverySums(lead);
    return {
      text: input.reason,
      particulars: percent === null ? [] : [['清退比例', `${percent}%`]],
      set: { recovery: { ...lead.recovery, state: 'finished' } },
    };
  });
