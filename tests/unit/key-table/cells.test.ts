import type { Lead } from '../../../src/shared/domain/lead/lead';
import { hundredthsText, wanHundredths } from '../../../src/shared/domain/key-table/amounts';
import { differences } from '../../../src/shared/domain/key-table/differences';
import { byRisk } from '../../../src/shared/domain/key-table/risk-order';
import { bulletinsCell, measuresCell, recoveryCell, resultCell } from '../../../src/shared/domain/key-table/sentences';
import { NO_FACTS } from '../../../src/shared/domain/lead/open-lead';
import { blankRow } from '../../support/key-rows';

const BY = { memberId: 'm', name: '甲', unitId: 'u' };
const AT = new Date('2026-06-10T02:00:00Z');
const MEASURE = {
  id: 'a',
  on: '2026-06-01',
  text: '',
  documentNumber: null,
  by: BY,
  at: AT,
  answer: null,
  struck: null,
};
const MARK = { at: AT, by: BY, reason: '记错了' };

test.each([
  [0, '0.00'],
  [49, '0.00'],
  [50, '0.01'],
  [33_333, '3.33'],
  [33_350, '3.34'],
  [1_000_000_000_000, '100000000.00'],
])('%i 元 prints as %s 万元', (yuan, printed) => {
  expect(hundredthsText(wanHundredths(yuan))).toBe(printed);
});

test('measures say whose act they are, what was asked of whom and what was answered; slips say nothing', () => {
  const answer = { id: 'b', accepted: true, on: '2026-06-02', text: '', documentNumber: null, by: BY, at: AT };
  const measures: Lead['measures'] = [
    { ...MEASURE, kind: 'cease', part: 'request', body: '县处非办', documentNumber: '某函〔2026〕1号', answer },
    { ...MEASURE, kind: 'freeze', part: 'assist', body: '县公安局' },
    { ...MEASURE, kind: 'advertising', part: 'own', body: '镇市监所' },
    { ...MEASURE, kind: 'seal', part: 'request', body: '县处非办', struck: MARK },
  ];
  expect(measuresCell({ measures })).toBe(
    '2026年6月1日提请县处非办责令停止（某函〔2026〕1号），对方已同意；2026年6月1日配合县公安局冻结账户；2026年6月1日镇市监所查处违法广告',
  );
  const many = measuresCell({ measures: Array.from({ length: 60 }, () => measures[0]!) });
  expect(many.length).toBe(500);
  expect(many).toMatch(/……（其余见线索记录）$/);
});

test('a case handed over is told as handed over to its receiver, and whether it was taken on', () => {
  const referral = { ...MEASURE, kind: 'referral', part: 'own', body: '县公安局' } as const;
  const answer = { id: 'b', accepted: true, on: '2026-06-02', text: '', documentNumber: null, by: BY, at: AT };
  expect(measuresCell({ measures: [referral] })).toBe('2026年6月1日移送县公安局，等答复');
  expect(measuresCell({ measures: [{ ...referral, answer }] })).toBe('2026年6月1日移送县公安局，对方已受理');
  expect(measuresCell({ measures: [{ ...referral, answer: { ...answer, accepted: false } }] })).toBe(
    '2026年6月1日移送县公安局，对方未受理',
  );
});

test('清退 is told with its ratio, and not at all before it begins', () => {
  const step = { id: 's', on: '2026-06-01', returnedYuan: 3_520, people: null, note: '', by: BY, at: AT, struck: null };
  const facts = { ...NO_FACTS, unpaidYuan: 6_480 };
  expect(recoveryCell({ recovery: { state: 'none', steps: [] }, facts })).toBe('');
  expect(recoveryCell({ recovery: { state: 'ongoing', steps: [step] }, facts })).toBe('正在清退，清退比例35.20%');
  expect(recoveryCell({ recovery: { state: 'finished', steps: [step] }, facts: { ...facts, unpaidYuan: 0 } })).toBe(
    '清退完毕，清退比例100.00%',
  );
  expect(recoveryCell({ recovery: { state: 'ongoing', steps: [step] }, facts: NO_FACTS })).toBe(
    '正在清退，清退比例不详',
  );
});

test('a cleared company says so, whatever was set before; a bulletin says which way it went', () => {
  expect(resultCell({ companyState: 'suspended', closeResult: null })).toBe('停业整改');
  expect(resultCell({ companyState: 'suspended', closeResult: 'notEstablished' })).toBe('已核实排除');
  expect(resultCell({ companyState: null, closeResult: null })).toBe('');
  const bulletin = { id: 'b', scope: 'province' as const, body: '某省处非办', on: '2026-06-02', documentNumber: null };
  const rest = { text: '', by: BY, at: AT, struck: null };
  expect(
    bulletinsCell({
      bulletins: [
        { ...bulletin, ...rest, direction: 'sent' },
        { ...bulletin, ...rest, direction: 'received' },
        { ...bulletin, ...rest, direction: 'sent', struck: MARK },
      ],
    }),
  ).toBe('2026年6月2日向某省处非办发出通报；2026年6月2日收到某省处非办的通报');
});

test('riskier rows come first: open, urgent, over a criminal threshold, then the larger sums; cleared ones last', () => {
  const lead = (id: string, more: object = {}, facts: object = {}) =>
    ({
      _id: id,
      open: true,
      urgent: false,
      closeResult: null,
      legalTests: null,
      receivedAt: AT,
      facts: { ...NO_FACTS, ...facts },
      ...more,
    }) as Lead;
  const wanted = [
    lead('urgent', { urgent: true }),
    lead('many people', {}, { people: 150 }),
    lead('much unpaid', {}, { unpaidYuan: 400_000 }),
    lead('zero unpaid', {}, { unpaidYuan: 0 }),
    lead('unknown'),
    lead('closed', { open: false }, { unpaidYuan: 900_000 }),
    lead('cleared', { open: false, closeResult: 'notEstablished' }, { unpaidYuan: 900_000 }),
  ];
  expect(byRisk([...wanted].reverse()).map(({ _id }) => _id)).toEqual(wanted.map(({ _id }) => _id));
});

test('differences are of what is printed: a change below the last printed place is none', () => {
  const before = [blankRow('a', { amountYuan: 33_333 }), blankRow('b', { company: '乙店' })];
  const after = [blankRow('a', { amountYuan: 33_334 }), blankRow('c', { company: '丙店' })];
  expect(differences(before, after).map(({ kind, company }) => [kind, company])).toEqual([
    ['added', '丙店'],
    ['gone', '乙店'],
  ]);
});
