import { renderToStaticMarkup } from 'react-dom/server';
import { CloseForm } from '@/features/lead-actions/forms/CloseForm';
import { FinishRecoveryForm } from '@/features/lead-actions/forms/ReasonForms';
import type { LeadView } from '@/shared/contract/lead-views';

/** What a step's form says before it is taken; the parts of a lead that these forms read. */
const propsWith = (lead: object) => ({
  lead: { leadId: 'l', version: 1, status: 'closed', timeline: [], actions: [], ...lead } as unknown as LeadView,
  allowed: true,
  reload: () => Promise.resolve(),
  onDone: () => undefined,
});
const wordsOf = (element: Parameters<typeof renderToStaticMarkup>[0]) =>
  renderToStaticMarkup(element).replace(/<[^>]*>/g, ' ');

test.each([
  [120_000, '还有 12万元没还'],
  [null, '还没还的钱不清楚'],
])('whoever ends the giving back with %s unpaid is told', (unpaidYuan, words) => {
  expect(wordsOf(<FinishRecoveryForm {...propsWith({ recovery: { unpaidYuan } })} />)).toContain(words);
});

test('nothing is said where all was given back', () => {
  expect(wordsOf(<FinishRecoveryForm {...propsWith({ recovery: { unpaidYuan: 0 } })} />)).not.toMatch(/没还|不清楚/);
});

test.each([
  ['resident', true],
  ['inspection', false],
])('a lead of the channel %s is closed with a word for its reporter: %s', (channel, asks) => {
  const lead = { key: null, major: null, companyState: null, tips: [{ channel, onBehalf: false }] };
  expect(wordsOf(<CloseForm {...propsWith(lead)} />).includes('给举报人的答复')).toBe(asks);
});
