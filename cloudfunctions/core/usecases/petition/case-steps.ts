import { AppError } from '@/shared/errors/app-error';
import type { Aid } from '@/shared/domain/petition/petition';
import { AID_KINDS, WATCH_LEVELS } from '@/shared/tables/petitions';
import { moneyInWords } from '@/shared/wording/format';
import { dateInWords } from '@/shared/time/shanghai';
import type { Handler } from '../../dispatch/handler';
import { notInFuture } from '../lead/not-in-future';
import { stepOnPetition } from './step-on-petition';

/** What belongs to the case: aid, ledgers. All throw what `stepOnPetition` throws. */

const AID_MAX = 100;
const invalid = (path: string, message: string): AppError => new AppError('INVALID_INPUT', {}, [{ path, message }]);

const aidInWords = ({ kind, amountYuan, on }: Pick<Aid, 'kind' | 'amountYuan' | 'on'>): [string, string][] => [
  ['帮扶', AID_KINDS[kind]],
  ['金额', amountYuan === null ? '不是钱款' : moneyInWords(amountYuan)],
  ['日期', dateInWords(on, '')],
];

/** @throws AppError DATE_IN_FUTURE */
export const recordAid: Handler<'petition.recordAid'> = (context, input) =>
  stepOnPetition(context, 'recordAid', input, ({ aid }, { actor, eventId }) => {
    notInFuture(input.on, context.now);
    if (aid.length >= AID_MAX) throw invalid('note', `一件信访最多记 ${AID_MAX} 次帮扶。`);
    const { kind, amountYuan, on, note } = input;
    return {
      text: note,
      particulars: aidInWords(input),
      set: { aid: [...aid, { id: eventId, kind, amountYuan, on, note, by: actor, at: context.now }] },
    };
  });

/** What was put down wrongly counts no more; the story keeps both. @throws AppError INVALID_INPUT for what is not there */
export const strikeAid: Handler<'petition.strikeAid'> = (context, input) =>
  stepOnPetition(context, 'strikeAid', input, ({ aid }) => {
    const struck = aid.find(({ id }) => id === input.aidId);
    if (!struck) throw invalid('aidId', '这次帮扶已经划掉了。');
    return {
      text: input.reason,
      particulars: aidInWords(struck),
      set: { aid: aid.filter((each) => each !== struck) },
    };
  });

/** A level, or its removal, is reasoned; the case has it and never a person. */
export const setPetitionLedgers: Handler<'petition.setLedgers'> = (context, input) =>
  stepOnPetition(context, 'setLedgers', input, (petition, { actor }) => {
    const { keyCase, watch, reason } = input;
    if (keyCase === (petition.keyCase !== null) && watch === (petition.watch?.level ?? null))
      throw invalid('reason', '和现在一样，没有改动。');
    const mark = { at: context.now, by: actor, reason };
    return {
      text: reason,
      particulars: [
        ['重点风险案件', keyCase ? '列入' : '不列入'],
        ['重点稳控', watch ? WATCH_LEVELS[watch] : '不列入'],
      ],
      set: {
        keyCase: keyCase ? (petition.keyCase ?? mark) : null,
        watch: watch ? (petition.watch?.level === watch ? petition.watch : { ...mark, level: watch }) : null,
      },
    };
  });
