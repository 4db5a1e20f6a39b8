import { renderToStaticMarkup } from 'react-dom/server';
import { IdentityCard } from '@/features/identity/IdentityCard';
import { stateNow } from '@/features/identity/use-own-request';
import type { IdentityRequestView } from '@/shared/contract/identity';
import type { LeadView } from '@/shared/contract/lead-views';
import { timeLeftInWords } from '@/shared/wording/time-left';

const NOW = new Date('2026-11-23T01:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

test('the time that is left counts down to the last second, and then is over', () => {
  expect(timeLeftInWords(later(30 * 60_000), NOW)).toBe('还剩 30 分 00 秒');
  expect(timeLeftInWords(later(65_000), NOW)).toBe('还剩 1 分 05 秒');
  expect(timeLeftInWords(later(1), NOW)).toBe('还剩 0 分 01 秒');
  expect(timeLeftInWords(NOW, NOW)).toBe('时间到了');
  expect(timeLeftInWords(later(-5000), NOW)).toBe('时间到了');
});

test('a screen left open ends a request with its time, without asking the server', () => {
  const request = (part: Partial<IdentityRequestView>) =>
    ({ decideBy: later(0).toISOString(), openUntil: null, ...part }) as IdentityRequestView;
  const granted = request({ state: 'granted', openUntil: later(1000).toISOString() });
  expect([stateNow(granted, NOW), stateNow(granted, later(1000))]).toEqual(['granted', 'closed']);
  const open = request({ state: 'open' });
  expect([stateNow(open, later(-1)), stateNow(open, NOW)]).toEqual(['open', 'expired']);
  expect(stateNow(request({ state: 'refused' }), later(1000))).toBe('refused');
});

test('only who may ask is offered it, once for each reporter who left a name', () => {
  const words = (mayAskIdentity: boolean, named: boolean[]) =>
    renderToStaticMarkup(
      <IdentityCard
        lead={
          { leadId: 'L1', mayAskIdentity, tips: named.map((one, at) => ({ named: one, tipId: `T${at}` })) } as LeadView
        }
      />,
    );
  expect(words(false, [true])).toBe('');
  expect(words(true, [false, true, true]).match(/id="ask-identity-/g)).toHaveLength(2);
});
