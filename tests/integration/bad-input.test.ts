import { photoWithExif } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, newestLead, OFFICE, personAt, startTown, type Town } from '../support/town';
import type { Reply } from '../../src/shared/contract';

/** Everything a broken phone, a careless hand or an attacker may send: a clear answer, and nothing half-stored. */
const WORKER = personAt('近桃社区', 'gridWorker');
const TEXT = '门口贴了传单，说年化12%。';
const OFFICE_UNIT = '430922112-office';

let town: Town;
let otherToken = '';
let ownToken = '';
beforeAll(async () => {
  town = await startTown();
  const photo = { kind: 'photo' as const, contentBase64: photoWithExif().toString('base64') };
  otherToken = (await town.call('resident-2', 'file.upload', { requestId: newRequest(), ...photo })).token;
  ownToken = (await town.call('resident-1', 'file.upload', { requestId: newRequest(), ...photo })).token;
  await town.call('resident-1', 'tip.submit', { requestId: newRequest(), text: TEXT });
});
afterAll(() => town.stop());

type Row = [what: string, as: string, procedure: string, input: () => unknown, code: string];
const tip = (extra: object) => () => ({ requestId: newRequest(), text: TEXT, ...extra });
const record = (extra: object) => () => ({ requestId: newRequest(), channel: 'phone', text: TEXT, ...extra });
const invalid = (what: string, input: () => unknown): Row => [what, 'resident-1', 'tip.submit', input, 'INVALID_INPUT'];

const TIPS: Row[] = [
  ['nothing at all', 'resident-1', 'tip.submit', tip({ text: '' }), 'TIP_EMPTY'],
  ['only blanks', 'resident-1', 'tip.submit', tip({ text: ' \n\t　' }), 'TIP_EMPTY'],
  ['only control characters', 'resident-1', 'tip.submit', tip({ text: '\u0000\u0007\u001b\u200b\u202e' }), 'TIP_EMPTY'],
  ['one megabyte of text', 'resident-1', 'tip.submit', tip({ text: '钱'.repeat(350_000) }), 'TEXT_TOO_LONG'],
  [
    '30 photos',
    'resident-1',
    'tip.submit',
    () => tip({ attachments: Array(30).fill(ownToken) })(),
    'TOO_MANY_ATTACHMENTS',
  ],
  [
    'somebody else’s photo',
    'resident-1',
    'tip.submit',
    () => tip({ attachments: [otherToken] })(),
    'ATTACHMENT_INVALID',
  ],
  ['an invented photo', 'resident-1', 'tip.submit', tip({ attachments: ['W10.abc'] }), 'ATTACHMENT_INVALID'],
  ['an unknown village', 'resident-1', 'tip.submit', tip({ divisionCode: '430922112999' }), 'DIVISION_UNKNOWN'],
  ['an unknown unit to keep out', 'resident-1', 'tip.submit', tip({ conflictUnitIds: ['nowhere'] }), 'UNIT_UNKNOWN'],
  invalid('no request number', () => ({ text: TEXT })),
  invalid('a number for text', tip({ text: 7 })),
  invalid('a list for text', tip({ text: ['a'] })),
  invalid('null for text', tip({ text: null })),
  invalid('an amount in words', tip({ amountYuan: '三十万' })),
  invalid('an amount with a fraction', tip({ amountYuan: 0.5 })),
  invalid('an amount below zero', tip({ amountYuan: -1 })),
  invalid('an amount beyond numbers', tip({ amountYuan: 1e300 })),
  invalid('a place off the globe', tip({ location: { latitude: 91, longitude: 0 } })),
  invalid('a phone number that is a formula', tip({ contact: { name: '甲', phone: '=1+1' } })),
  invalid('a list instead of an input', () => [1, 2]),
  invalid('a text instead of an input', () => 'tip'),
  invalid('a request number with a path in it', tip({ requestId: '../../../../etc' })),
];
const STAFF: Row[] = [
  [
    'a receipt in the future',
    WORKER,
    'lead.record',
    record({ firstReceivedAt: '2099-01-01T00:00:00Z' }),
    'DATE_IN_FUTURE',
  ],
  [
    'a receipt before the town existed',
    WORKER,
    'lead.record',
    record({ firstReceivedAt: '0001-01-01T00:00:00Z' }),
    'INVALID_INPUT',
  ],
  [
    'a day that does not exist',
    WORKER,
    'lead.record',
    record({ firstReceivedAt: '2026-02-30T00:00:00Z' }),
    'INVALID_INPUT',
  ],
  ['the residents’ channel', WORKER, 'lead.record', record({ channel: 'resident' }), 'INVALID_INPUT'],
  ['a sector nobody knows', WORKER, 'lead.record', record({ facts: { sector: '__proto__' } }), 'INVALID_INPUT'],
  ['a forged cursor', OFFICE, 'lead.list', () => ({ cursor: "1~x' or 1=1" }), 'INVALID_INPUT'],
  [
    'a cursor beyond time',
    OFFICE,
    'lead.list',
    () => ({ view: 'all', cursor: '99999999999999999~a' }),
    'INVALID_INPUT',
  ],
  [
    'a post the caller does not hold',
    OFFICE,
    'lead.list',
    () => ({ post: 'countyHost@430922-countyOffice' }),
    'NOT_FOUND',
  ],
  [
    'totals of the county asked by a town leader',
    LEADER,
    'totals.get',
    () => ({ node: '430922', from: '2026-01', to: '2026-12' }),
    'NOT_FOUND',
  ],
  ['months the wrong way round', LEADER, 'totals.get', () => ({ from: '2026-02', to: '2026-01' }), 'INVALID_INPUT'],
  ['months beyond all calendars', OFFICE, 'lead.list', () => ({ from: '0000-01', to: '9999-12' }), 'INVALID_INPUT'],
  ['month 13', LEADER, 'totals.get', () => ({ from: '2026-13', to: '2026-13' }), 'INVALID_INPUT'],
  [
    'a receipt with a slip of the pen',
    OFFICE,
    'tip.progress',
    () => ({ receipt: '1234 5678 9012 3451' }),
    'RECEIPT_MALFORMED',
  ],
  ['letters for a receipt', OFFICE, 'tip.progress', () => ({ receipt: '{"$gt":""}' }), 'RECEIPT_MALFORMED'],
  ['an object for a receipt', OFFICE, 'tip.progress', () => ({ receipt: { $gt: '' } }), 'INVALID_INPUT'],
  ['an object for a lead’s number', OFFICE, 'lead.get', () => ({ leadId: { $ne: null } }), 'INVALID_INPUT'],
  ['a lead called __proto__', OFFICE, 'lead.get', () => ({ leadId: '__proto__' }), 'LEAD_NOT_FOUND'],
];

test.each([...TIPS, ...STAFF])('%s', async (_what, as, procedure, input, code) => {
  const before = town.counts();
  expectRefusal(await town.ask(as, procedure, input()), code);
  expect(town.counts()).toEqual(before);
});

test.each(['tip.destroy', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'the unknown procedure “%s”',
  async (name) => expectRefusal(await town.ask(OFFICE, name, {}), 'UNKNOWN_PROCEDURE'),
);

test.each([
  null,
  7,
  'tip.submit',
  [],
  [{ procedure: 'tip.submit' }],
  {},
  { procedure: ['me.get'] },
  { procedure: null },
])('an event that is %j', async (event) => {
  const phone = { kind: 'phone' as const, openid: 'demo-openid-resident-1' };
  expectRefusal(
    JSON.parse(await town.local.parts.host.invoke('api', event, phone)) as Reply<unknown>,
    'UNKNOWN_PROCEDURE',
  );
});

test.each([
  ['assigned to nobody', 'lead.assign', { unitId: 'nowhere', reason: '改派' }, 'UNIT_UNKNOWN'],
  ['due in the past', 'lead.assign', { unitId: OFFICE_UNIT, reason: '改派', dueOn: '2020-01-01' }, 'DATE_IN_PAST'],
  ['due on 30 February', 'lead.assign', { unitId: OFFICE_UNIT, reason: '改派', dueOn: '2026-02-30' }, 'INVALID_INPUT'],
  [
    'due in the year 9999',
    'lead.assign',
    { unitId: OFFICE_UNIT, reason: '改派', dueOn: '9999-12-31' },
    'INVALID_INPUT',
  ],
  [
    'referred tomorrow',
    'lead.refer',
    { receivingBody: '公安', referredOn: '2099-01-01', reason: '移送' },
    'DATE_IN_FUTURE',
  ],
  ['one investigator', 'lead.verify', { investigators: ['甲'] }, 'INVALID_INPUT'],
  ['the same investigator twice', 'lead.verify', { investigators: ['甲', ' 甲 '] }, 'INVALID_INPUT'],
  ['returned with a blank reason', 'lead.return', { reason: '　' }, 'INVALID_INPUT'],
  ['a version nobody has seen', 'lead.addNote', { version: 999, text: '记录' }, 'LEAD_CHANGED_MEANWHILE'],
])('a lead %s stays as it is', async (_what, procedure, extra, code) => {
  const lead = await newestLead(town);
  const request = { leadId: lead.leadId, version: lead.version, requestId: newRequest(), ...extra };
  expectRefusal(await town.ask(COUNTY, procedure, request), code);
  expect(await town.call(COUNTY, 'lead.get', { leadId: lead.leadId })).toEqual(lead);
});
