import type { LeadFacts } from '@/shared/contract/facts';
import { changedFacts, draftOfFacts, factsOfDraft, factsProblems, NO_FACTS_DRAFT } from '@/client/facts-draft';
import { suggestionRows } from '@/client/suggestions';

const FACTS: LeadFacts = {
  company: '悦龄养老服务中心',
  sector: 'elderCare',
  mode: null,
  online: 'offline',
  amountYuan: 125_000,
  people: 30,
  unpaidYuan: null,
  crossRegion: false,
};

test('facts shown in a form and saved untouched change nothing', () => {
  expect(changedFacts(FACTS, factsOfDraft(draftOfFacts(FACTS)))).toEqual({});
});

test('only what was touched is sent, and an emptied field means unknown, not zero', () => {
  const draft = { ...draftOfFacts(FACTS), amountWan: '', people: '45' };
  expect(changedFacts(FACTS, factsOfDraft(draft))).toEqual({ amountYuan: null, people: 45 });
});

test('amounts are typed in 万元 and kept in whole 元', () => {
  expect(factsOfDraft({ ...NO_FACTS_DRAFT, amountWan: '0.1', unpaidWan: '12.5' })).toMatchObject({
    amountYuan: 1_000,
    unpaidYuan: 125_000,
  });
});

test('words in place of numbers are told before sending', () => {
  expect(Object.keys(factsProblems({ ...NO_FACTS_DRAFT, amountWan: '很多', people: '几十' }))).toEqual([
    'amountWan',
    'people',
  ]);
});

test('a suggestion shows its words and is taken over with a tap; one already taken is not offered again', () => {
  const read = [
    { field: 'amountYuan', value: '300000', approximate: true, text: '三十多万' },
    { field: 'sector', value: '养老服务', approximate: false, text: '养老公寓' },
    { field: 'keyword', value: '投资理财', approximate: false, text: '理财' },
  ];
  const [amount, sector, keyword] = suggestionRows(read, { ...NO_FACTS_DRAFT, sector: 'elderCare' });
  expect(amount).toMatchObject({ value: '约 30万元', from: '三十多万', patch: { amountWan: '30' } });
  expect(sector?.patch).toBeUndefined();
  expect(keyword?.patch).toBeUndefined();
});
