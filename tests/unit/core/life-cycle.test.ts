import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifeCyclePage } from '../../../scripts/docs/life-cycle-page';
import { STANDINGS, statesFor } from '../../../scripts/docs/life-cycle-table';
import { CONTRACT } from '../../../src/shared/contract';
import { criminalThreshold } from '../../../src/shared/domain/lead/criminal-threshold';
import { misfit } from '../../../src/shared/domain/lead/legal-tests';
import { isOwnPower, notOwnPower } from '../../../src/shared/domain/lead/measures';
import { recoverySums } from '../../../src/shared/domain/lead/recovery';
import { NO_FACTS } from '../../../src/shared/domain/lead/open-lead';
import { keysOf } from '../../../src/shared/domain/keys-of';
import { LEAD_ACTIONS, type LeadAction } from '../../../src/shared/tables/lead-transitions';
import { MEASURES } from '../../../src/shared/tables/measures';
import { TOWN_UNITS } from '../../../src/shared/tables/units';

const PAGE = join(__dirname, '../../../docs/lead-life-cycle.md');
const OPEN = ['assigned', 'returned', 'accepted', 'verifying', 'determined', 'referred'];
const at = (label: string) => {
  const found = STANDINGS.find((standing) => standing.label === label);
  if (!found) throw new RangeError(label);
  return found;
};

test('the page of the life cycle is what the product does', () => {
  // Out of date? node scripts/run-ts.mjs scripts/write-docs.ts
  expect(readFileSync(PAGE, 'utf8')).toBe(lifeCyclePage());
});

/** Written by hand from the regulation and the requirements: action, who, and in which states. */
const BY_HAND: readonly [LeadAction, string, readonly string[]][] = [
  // Art. 23: a determination is no precondition.
  ['refer', '承办单位联络员', OPEN],
  ['refer', '镇处非办', OPEN],
  ['refer', '协办单位联络员', []],
  ['accept', '承办单位负责人', ['assigned']],
  ['accept', '镇处非办', []],
  ['verify', '承办单位联络员', ['accepted']],
  ['determine', '承办单位联络员', ['verifying']],
  ['determine', '县处非办', []],
  ['close', '承办单位联络员', ['determined', 'referred']],
  // A finding that was wrong, a case the police did not take, or a lead that was ended too soon.
  ['reopen', '镇处非办', ['determined', 'referred', 'closed']],
  ['reopen', '承办单位负责人', []],
  ['letIn', '镇处非办', []],
  ['recordMeasure', '协办单位联络员', OPEN],
  ['recordMeasure', '报来的网格员', []],
  ['markKey', '镇处非办', OPEN],
  ['markKey', '协办单位联络员', []],
  ['supervise', '承办单位联络员', []],
];
test.each(BY_HAND)('%s by %s', (action, label, states) => {
  expect(statesFor(action, at(label))).toEqual(states);
});

test.each(['别的单位', '回避的单位', '身份保管员', '报来的网格员', '承办单位分管领导'])(
  '%s takes no step, ever',
  (label) => {
    expect(LEAD_ACTIONS.filter((action) => statesFor(action, at(label)).length > 0)).toEqual([]);
  },
);

test('every step can be taken by somebody in some state', () => {
  expect(LEAD_ACTIONS.filter((action) => !STANDINGS.some((one) => statesFor(action, one).length > 0))).toEqual([]);
});

test('nobody is offered a step that their role may not call', () => {
  const offeredInVain = LEAD_ACTIONS.flatMap((action) =>
    STANDINGS.filter((standing) => statesFor(action, standing).length > 0)
      .filter(({ role }) => {
        const { allow } = CONTRACT[`lead.${action}`] as { allow: 'anyone' | 'staff' | readonly string[] };
        return typeof allow !== 'string' && !allow.includes(role);
      })
      .map(({ label }) => `${action} by ${label}`),
  );
  expect(offeredInVain).toEqual([]);
});

test('a lead that was ended takes nothing but what may come later', () => {
  const later = LEAD_ACTIONS.filter((action) => STANDINGS.some((one) => statesFor(action, one).includes('closed')));
  expect(later).not.toEqual(expect.arrayContaining(['recordMeasure']));
  for (const action of ['accept', 'verify', 'determine', 'refer', 'close', 'assign'] as const)
    expect(later).not.toContain(action);
});

test('no unit of a town has a power of the county, but its market station acts against advertisements', () => {
  const own = keysOf(TOWN_UNITS).flatMap((unit) =>
    keysOf(MEASURES)
      .filter((kind) => isOwnPower(kind, unit))
      .map((kind) => `${unit} ${kind}`),
  );
  expect(own).toEqual(['market advertising']);
  expect(keysOf(MEASURES).filter((kind) => isOwnPower(kind, 'village'))).toEqual([]);
});

test('a refusal says whose power it is, by which rule, and what to record instead', () => {
  expect(notOwnPower('revokeLicence')).toMatch(/县市场监督管理局.*第二十七条.*提请/);
});

test('the finding and the three tests are held against each other, both ways', () => {
  const all = { licence: 'met', promise: 'met', public: 'met' } as const;
  expect(misfit(all, 'suspected')).toBeNull();
  expect(misfit({ ...all, public: 'unknown' }, 'suspected')).toContain('面向公众（说不清）');
  expect(misfit(all, 'notEstablished')).not.toBeNull();
  expect(misfit({ ...all, promise: 'notMet' }, 'outOfScope')).toBeNull();
});

test.each([
  [{ amountYuan: 999_999, people: 149, unpaidYuan: 499_999 }, false],
  [{ amountYuan: 1_000_000, people: null, unpaidYuan: null }, true],
  [{ amountYuan: null, people: 150, unpaidYuan: null }, true],
  [{ amountYuan: null, people: null, unpaidYuan: 500_000 }, true],
])('criminal threshold of %j', (facts, reached) => {
  expect(criminalThreshold(facts, null) !== null).toBe(reached);
});

describe('the ratio of money given back', () => {
  const sums = (returned: readonly number[], unpaidYuan: number | null) =>
    recoverySums({
      recovery: {
        state: 'ongoing',
        steps: returned.map((returnedYuan, index) => ({
          id: String(index),
          on: '2026-06-01',
          returnedYuan,
          people: null,
          note: '',
          by: { memberId: null, name: '', unitId: null },
          at: new Date(0),
          struck: null,
        })),
      },
      facts: { ...NO_FACTS, unpaidYuan },
    }).percent;
  test.each([
    [[100_000], 200_000, 33.33],
    [[57], 43, 57],
    [[1_000_000_000_000], 1, 99.99],
    [[20, 30], 0, 100],
    [[0], 500, 0],
    [[0], 0, null],
    [[500], null, null],
  ])('%j back, %s open: %s%%', (returned, open, percent) => {
    expect(sums(returned, open)).toBe(percent);
  });
});
