import { handedOver } from '../../../src/shared/domain/people/hand-over';
import type { Lead } from '../../../src/shared/domain/lead/lead';
import type { Post } from '../../../src/shared/domain/lead/visibility';

const ENDED = { memberId: 'old', unitId: 'village-1', divisionCode: '430922112201', successorId: 'new' };
const ELSEWHERE: Post = { role: 'gridWorker', unitId: 'village-2', divisionCode: '430922112202' };
const leadOf = (change: Partial<Lead>): Lead =>
  ({
    visibleTo: ['u:police', 'n:430922112', 'm:old'],
    divisionCode: ENDED.divisionCode,
    excludedUnitIds: [],
    recordedBy: 'old',
    timeline: [{ actor: { memberId: 'old', name: '网格员', unitId: ENDED.unitId } }],
    ...change,
  }) as Lead;

test('the successor takes the place of the one who left; units and offices keep theirs', () => {
  expect(handedOver(leadOf({}), ENDED, [])).toEqual({
    visibleTo: ['u:police', 'n:430922112', 'm:new'],
    recordedBy: 'new',
  });
});

test('without a successor only units and offices are left', () => {
  expect(handedOver(leadOf({}), { ...ENDED, successorId: null }, [])).toEqual({
    visibleTo: ['u:police', 'n:430922112'],
    recordedBy: null,
  });
});

test('a lead kept from the unit is not handed to its next grid worker', () => {
  expect(handedOver(leadOf({ excludedUnitIds: ['village-1'] }), ENDED, [])).toMatchObject({ recordedBy: null });
});

test('leads of another post of the same person stay, as long as that post lasts', () => {
  const other = leadOf({
    divisionCode: ELSEWHERE.divisionCode,
    timeline: [{ actor: { memberId: 'old', name: '网格员', unitId: ELSEWHERE.unitId } }] as Lead['timeline'],
  });
  expect(handedOver(other, ENDED, [ELSEWHERE])).toBeNull();
  expect(handedOver(other, ENDED, [])).not.toBeNull();
  expect(handedOver(leadOf({}), ENDED, [ELSEWHERE])).not.toBeNull();
});

test('a post that is no grid worker’s holds no own leads back', () => {
  expect(handedOver(leadOf({}), ENDED, [{ ...ELSEWHERE, role: 'liaison' }])).not.toBeNull();
});
