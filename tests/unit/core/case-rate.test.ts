import { type LedgerEntry, openCases, standingOf, withCase } from '../../../src/shared/domain/case/ledger';
import type { LegacyCase } from '../../../src/shared/domain/case/legacy-case';
import { percentOf } from '../../../src/shared/domain/percent';

/** 化解率: resolved of the frozen list over the frozen list, whatever happens beside it (C7). */
const entry = (caseId: string, resolved: boolean): LedgerEntry => ({ caseId, leadIds: [], resolved });

test.each([
  [0, 3, 0],
  [1, 2, 33.33],
  [2, 1, 66.66],
  [57, 43, 57],
  [299, 1, 99.66],
  [99_999, 1, 99.99],
  [3, 0, 100],
])('%i resolved and %i not make %d percent', (resolved, open, percent) => {
  expect(percentOf(resolved, open)).toBe(percent);
});

test('of an empty list there is no rate, neither 0 nor 100', () => {
  expect(percentOf(0, 0)).toBeNull();
});

test('cases that come after the list was frozen change nothing of its rate', () => {
  const listed = [entry('a', true), entry('b', false)];
  const base = [{ caseIds: ['a', 'b'] }];
  expect(standingOf(listed, base).base).toEqual({ total: 2, resolved: 1, percent: 50 });
  expect(standingOf([...listed, entry('c', true), entry('d', false)], base)).toEqual({
    base: { total: 2, resolved: 1, percent: 50 },
    others: { total: 2, resolved: 1, percent: 50 },
  });
});

test('a reader who may not know of a case has a list without it', () => {
  expect(standingOf([entry('b', false)], [{ caseIds: ['a', 'b'] }]).base).toEqual({
    total: 1,
    resolved: 0,
    percent: 0,
  });
});

test('only what is open is frozen', () => {
  expect(openCases({ cases: [entry('a', true), entry('b', false)] })).toEqual(['b']);
});

test('the ledger holds a case once, as it is now, and refuses more than it can hold', () => {
  const one = { _id: 'a', leadIds: [], state: 'open' } as unknown as LegacyCase;
  const ledger = withCase({ _id: 'town', visibleTo: [], cases: [] }, one);
  expect(withCase(ledger, { ...one, state: 'resolved' }).cases).toEqual([entry('a', true)]);
  const full = { ...ledger, cases: Array.from({ length: 300 }, (_, at) => entry(`case-${at}`, false)) };
  expect(() => withCase(full, one)).toThrow(RangeError);
});
