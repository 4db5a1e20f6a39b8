import { readTip } from '@/shared/domain/reading/read-tip';
import type { Route, RoutingInput, RuleSet } from '@/shared/domain/routing/route';
import { routeLead } from '@/shared/domain/routing/route-lead';
import { whatIf } from '@/shared/domain/routing/what-if';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';
import { loadTips, TOWN } from '../../data/labelled-tips';

const OFFICE = `${TOWN}-office`;
const COUNTY = '430922-countyOffice';
const HEARSAY = '听说道关山村有人口头宣传存钱返米，主体不详。';

function input(text: string, declaredConflictUnitIds: string[] = []): RoutingInput {
  return { text, reading: readTip(text), divisionCode: TOWN, channel: 'resident', declaredConflictUnitIds };
}

function route(text: string, declared: string[] = []): Route {
  return routeLead(input(text, declared), DEFAULT_RULE_SET, UNITS);
}

const village = UNITS.find(({ shortName }) => shortName === '道关山村')?.id ?? '';

describe('who must not see a lead', () => {
  test('an excluded unit is never lead nor co-unit, whatever the tip and whoever is excluded', () => {
    const texts = loadTips('tips.json').map(({ text }) => text);
    for (const text of texts) {
      for (const { id } of UNITS.filter((unit) => unit.divisionCode === TOWN)) {
        const { leadUnitId, coUnitIds } = route(text, [id]);
        expect([leadUnitId, ...coUnitIds]).not.toContain(id);
      }
    }
  });

  test('a village gives way to the office, the office to the county', () => {
    expect(route(HEARSAY).leadUnitId).toBe(village);
    expect(route(HEARSAY, [village]).leadUnitId).toBe(OFFICE);
    expect(route(HEARSAY, [village, OFFICE]).leadUnitId).toBe(COUNTY);
  });

  test('a tip against the office goes to the county', () => {
    const found = route('处非办的人收了那个公司的好处，举报了也没人管。');
    expect(found.leadUnitId).toBe(COUNTY);
    expect(found.excluded.map(({ unitId }) => unitId)).toEqual([OFFICE]);
  });

  test('a village missing from the list is excluded by name', () => {
    const { excluded, leadUnitId } = route('我们柳溪村的村支书自己带头搞公司，喊大家入股。');
    expect(excluded.map(({ name, unitId }) => [name, unitId])).toEqual([['柳溪村', null]]);
    expect(leadUnitId).toBe(OFFICE);
  });

  test.each([
    '某资金互助社吸收股金63户45.2万元，互助社负责人非村干部。',
    '有个公司在罗家潭村租了民房收钱，一户两万。',
    '我们横木村的支书多次提醒大家不要投那个公司，还是有人交钱。',
  ])('nobody is excluded: %s', (text) => {
    expect(route(text).excluded).toEqual([]);
  });
});

test('trying a new rule lists the leads it would move, and only those', () => {
  const toPolice: RuleSet = {
    ...DEFAULT_RULE_SET,
    version: '2',
    rules: DEFAULT_RULE_SET.rules.map((rule) => (rule.id === 'elder-care' ? { ...rule, leadUnit: 'police' } : rule)),
  };
  const leads = [
    { leadId: 'elder', input: input('桃溪养老院喊老人交床位费五万，一年返百分之十二。') },
    { leadId: 'shop', input: input('我投了一部网络电影，一万五，说保底分红。') },
  ];
  const moves = whatIf(leads, DEFAULT_RULE_SET, toPolice, UNITS);
  expect(moves.map(({ leadId, before, after }) => [leadId, before?.leadUnitId, after?.leadUnitId])).toEqual([
    ['elder', `${TOWN}-socialAffairs`, `${TOWN}-police`],
  ]);
});
