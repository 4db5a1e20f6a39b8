import { recoveryResolved } from '@/shared/domain/case/change-case';
import type { CaseFacts, LegacyCase } from '@/shared/domain/case/legacy-case';
import { PRINCIPLES, RESOLUTIONS } from '@/shared/tables/cases';
import type { Unit } from '@/shared/tables/units';
import { dateInWords } from '@/shared/time/shanghai';
import { moneyInWords } from '@/shared/wording/format';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { bulletinOf } from '../lead/bulletin-of';
import { notInFuture } from '../lead/not-in-future';
import { checkUnits } from './case-units';
import { stepOnCase } from './change-case';
import { checkYear, factsOf } from './create-case';

const FIELDS = {
  name: ({ name }) => ['名称', name],
  startedYear: ({ startedYear }) => ['起始年份', `${startedYear}年`],
  amountYuan: ({ amountYuan }) => ['涉及金额', amountYuan === null ? '不清楚' : moneyInWords(amountYuan)],
  people: ({ people }) => ['涉及人数', people === null ? '不清楚' : `${people}人`],
  unpaidYuan: ({ unpaidYuan }) => ['还没还的', unpaidYuan === null ? '不清楚' : moneyInWords(unpaidYuan)],
  leadUnitId: ({ leadUnitId }, units) => ['牵头单位', unitName(leadUnitId, units)],
} as const satisfies Record<keyof CaseFacts, (facts: CaseFacts, units: readonly Unit[]) => [string, string]>;

/** 原来 → 现在, for every field that is another one now. */
const changesOf = (before: LegacyCase, after: CaseFacts, units: readonly Unit[]): [string, string][] =>
  (Object.keys(FIELDS) as (keyof CaseFacts)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const [label, now] = FIELDS[field](after, units);
      return [label, `${FIELDS[field](before, units)[1]} → ${now}`];
    });

/** @throws AppError INVALID_INPUT, UNIT_UNKNOWN, UNIT_EXCLUDED, and those of every step */
export const updateCase: Handler<'case.update'> = (context, input) =>
  stepOnCase(context, 'case.update', 'updated', input, async (before) => {
    checkYear(input.startedYear, context.now);
    const facts = factsOf(input);
    await checkUnits(context.ports, before.divisionCode, [facts.leadUnitId], before);
    return { set: facts, particulars: changesOf(before, facts, await context.ports.directory.units()) };
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
