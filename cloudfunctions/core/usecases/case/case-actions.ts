import { recoveryResolved } from '@/shared/domain/case/change-case';
import type { CaseFacts } from '@/shared/domain/case/legacy-case';
import { PRINCIPLES, RESOLUTIONS } from '@/shared/tables/cases';
import type { Unit } from '@/shared/tables/units';
import { dateInWords } from '@/shared/time/shanghai';
import { changesInWords, said, type Words } from '@/shared/wording/changes';
import { moneyInWords } from '@/shared/wording/format';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { bulletinOf } from '../lead/bulletin-of';
import { notInFuture } from '../lead/not-in-future';
import { checkUnits } from './case-units';
import { stepOnCase } from './change-case';
import { checkYear, factsOf } from './create-case';

const wordsWith = (units: readonly Unit[]): Words<CaseFacts> => ({
  name: ({ name }) => ['名称', name],
  startedYear: ({ startedYear }) => ['起始年份', `${startedYear}年`],
  amountYuan: ({ amountYuan }) => ['涉及金额', said(amountYuan, moneyInWords)],
  people: ({ people }) => ['涉及人数', said(people, (known) => `${known}人`)],
  unpaidYuan: ({ unpaidYuan }) => ['还没还的', said(unpaidYuan, moneyInWords)],
  leadUnitId: ({ leadUnitId }) => ['牵头单位', unitName(leadUnitId, units)],
});

/** @throws AppError INVALID_INPUT, UNIT_UNKNOWN, UNIT_EXCLUDED, and those of every step */
export const updateCase: Handler<'case.update'> = (context, input) =>
  stepOnCase(context, 'case.update', 'updated', input, async (before) => {
    checkYear(input.startedYear, context.now);
    const facts = factsOf(input);
    await checkUnits(context.ports, before.divisionCode, [facts.leadUnitId], before);
    return { set: facts, particulars: changesInWords(wordsWith(await context.ports.directory.units()), before, facts) };
  });

/** @throws AppError DATE_IN_FUTURE, and those of every step */
export const recordCaseBulletin: Handler<'case.recordBulletin'> = (context, input) =>
  stepOnCase(context, 'case.recordBulletin', 'bulletin', input, ({ bulletins }, id, by) => {
    const { bulletin, particulars } = bulletinOf(input, { id, by, at: context.now });
    return { text: input.text, particulars, set: { bulletins: [...bulletins, bulletin] } };
  });

/** @throws AppError UNIT_UNKNOWN, UNIT_EXCLUDED, and those of every step */
export const setResponsibility: Handler<'case.setResponsibility'> = (context, input) =>
  stepOnCase(context, 'case.setResponsibility', 'responsibility', input, async (before) => {
    const { principle, body } = input;
    const unitIds = [...new Set(input.unitIds)];
    await checkUnits(context.ports, before.divisionCode, unitIds, before);
    const units = await context.ports.directory.units();
    const names = [...unitIds.map((unitId) => unitName(unitId, units)), ...(body === '' ? [] : [body])];
    return {
      particulars: [[PRINCIPLES[principle].label, names.join('、') || '没有定']],
      set: { responsibilities: { ...before.responsibilities, [principle]: { unitIds, body } } },
    };
  });

/** @throws AppError DATE_IN_FUTURE, and those of every step */
export const resolveCase: Handler<'case.resolve'> = (context, input) =>
  stepOnCase(context, 'case.resolve', 'resolved', input, (before) => {
    const { resolution, on, note } = input;
    notInFuture(on, context.now);
    return {
      text: note,
      particulars: [
        ['怎么化解的', RESOLUTIONS[resolution]],
        ['日期', dateInWords(on)],
      ],
      set: {
        state: 'resolved',
        resolution,
        resolvedOn: on,
        recovery: recoveryResolved(before, resolution),
      },
    };
  });

export const reopenCase: Handler<'case.reopen'> = (context, input) =>
  stepOnCase(context, 'case.reopen', 'reopened', input, ({ recovery }) => ({
    text: input.reason,
    set: {
      state: 'open',
      resolution: null,
      resolvedOn: null,
      recovery: { ...recovery, state: recovery.state === 'finished' ? 'ongoing' : recovery.state },
    },
  }));
