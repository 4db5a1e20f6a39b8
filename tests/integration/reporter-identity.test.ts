import { createOpener } from '../../cloudfunctions/core/security/sealing';
import { PEOPLE } from '../../src/shared/seed/people';
import { newRequest, startTown, unitCalled, type Town } from '../support/town';

/** Who sent a tip is nowhere to be read: not in the database, not in a link between tables; the vault's key alone opens it. */
const REPORTERS = ['resident-1', 'resident-2', 'resident-3'].map((id, index) => ({
  id,
  openid: PEOPLE.find((person) => person.id === id)?.openid ?? '',
  name: `举报人第${index + 1}号`,
  phone: `1390000007${index}`,
}));
const TEXTS = [
  '路口新开的店说年化15%保本保息。',
  '会头昨天晚上跑了，四十二个人的钱都在里面。',
  '养老公寓喊交五万块订床位。',
];

let town: Town;
beforeAll(async () => {
  town = await startTown();
  for (const [index, { id, name, phone }] of REPORTERS.entries()) {
    const { receipt } = await town.call(id, 'tip.submit', {
      requestId: newRequest(),
      text: TEXTS[index] ?? '',
      divisionCode: unitCalled('罗家潭村').divisionCode,
      contact: { name, phone },
    });
    await town.call(id, 'tip.supplement', { requestId: newRequest(), receipt, text: '还有三户也交了钱。' });
    await town.call(id, 'me.recordConsent', {
      requestId: newRequest(),
      results: [{ template: 'tipProgress', result: 'accept' }],
    });
  }
  await town.tick();
  await town.tick();
});
afterAll(() => town.stop());

test('no collection holds a reporter’s account, name or number in the clear', () => {
  const everything = town.dump();
  expect(everything).toContain('还有三户也交了钱');
  for (const { openid, name, phone } of REPORTERS) {
    for (const secret of [openid, name, phone]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
    }
  }
});

test('the vault’s key opens every record, for its own tip only', async () => {
  const opener = createOpener(town.local.env.IDENTITY_PRIVATE_KEY ?? '');
  const records = town.documents('identities');
  const opened = await Promise.all(records.map((record) => opener.open(record, record.leadId)));
  const byOpenid = (a: { openid: string }, b: { openid: string }) => a.openid.localeCompare(b.openid);
  expect(opened.sort(byOpenid)).toEqual(REPORTERS.map(({ openid, name, phone }) => ({ openid, name, phone })));
  const [first, second] = records;
  if (!first || !second) throw new Error('there are no records');
  await expect(opener.open(first, second.leadId)).rejects.toThrow();
});

test('another key opens nothing', async () => {
  const other = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { d = '' } = await crypto.subtle.exportKey('jwk', other.privateKey);
  const opener = createOpener(Buffer.from(d, 'base64url').toString('base64'));
  for (const record of town.documents('identities')) await expect(opener.open(record, record.leadId)).rejects.toThrow();
});

test('the functions that phones reach do not have the key', () => {
  const specs = town.local.parts.host.specs();
  const withKey = specs.filter(({ env }) => Object.values(env).includes(town.local.env.IDENTITY_PRIVATE_KEY ?? ''));
  expect(withKey.map(({ name }) => name)).toEqual(['vault']);
});
