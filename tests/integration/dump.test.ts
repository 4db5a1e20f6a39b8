import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '../../cloudfunctions/core/sweeps';
import { photoWithExif } from '../support/photos';
import { DEVICE_WORDS, mp3 } from '../support/sounds';
import { newRequest, startTown, unitCalled, type Town } from '../support/town';

/**
 * What somebody gets who steals the whole database and every file, but not the vault's key: no reporter's account, name
 * or number, in the clear, encoded, or as a hash that could be tried out (D1); nor after reporters had themselves erased.
 */
const TIPS = 2000;
const AT_ONCE = 16;
const VILLAGES = ['罗家潭村', '横木村', '花果山村'].map((name) => unitCalled(name).divisionCode);
const TEXTS = ['路口新开的店说年化15%保本保息。', '会头昨天晚上跑了，钱都在里面。', '养老公寓喊交五万块订床位。'];

const reporters = Array.from({ length: TIPS }, (_, serial) => ({
  openid: `o${String(serial * 7919).padStart(8, '0')}-reporter-of-the-dump`,
  name: `自报姓名的人第${String(serial).padStart(4, '0')}号`,
  phone: `139${String(10_000_000 + serial * 37).padStart(8, '0')}`,
}));

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 60_000);
afterAll(() => town.stop());

const call = async (openid: string, procedure: string, input: object): Promise<Record<string, string>> => {
  const event = { procedure, input };
  const answer = await town.local.parts.host.invoke('api', event, { kind: 'phone', openid });
  const reply = JSON.parse(answer) as { ok: boolean; data: Record<string, string> };
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return reply.data;
};

const report = async (serial: number): Promise<string> => {
  const { openid, name, phone } = reporters[serial] ?? { openid: '', name: '', phone: '' };
  const file = { kind: serial % 2 ? 'photo' : 'audio', content: serial % 2 ? photoWithExif() : mp3() };
  const attachments =
    serial % 40 < 2
      ? [
          await call(openid, 'file.upload', {
            requestId: newRequest(),
            kind: file.kind,
            contentBase64: file.content.toString('base64'),
          }),
        ]
      : [];
  const { receipt } = await call(openid, 'tip.submit', {
    requestId: newRequest(),
    text: TEXTS[serial % TEXTS.length],
    divisionCode: VILLAGES[serial % VILLAGES.length],
    attachments: attachments.map(({ token }) => token),
    contact: { name, phone },
  });
  if (serial % 20 === 0) await call(openid, 'tip.supplement', { requestId: newRequest(), receipt, text: '还有三户。' });
  if (serial % 5 === 0)
    await call(openid, 'me.recordConsent', {
      requestId: newRequest(),
      results: [{ template: 'tipProgress', result: 'accept' }],
    });
  return receipt ?? '';
};

/** Each secret as it is, in the usual encodings, and as every hash one could try without a key. */
const tracesOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(secret).digest());
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    ...hashes.flatMap((hash) => [
      hash.toString('hex'),
      hash.toString('base64').slice(0, 20),
      hash.toString('base64url').slice(0, 20),
    ]),
  ];
};
const files = (): string[] =>
  readdirSync(join(town.local.dataDir, 'files')).map((name) =>
    readFileSync(join(town.local.dataDir, 'files', name)).toString('latin1'),
  );

const KEY = 8;
/** Beginning of a trace → what it betrays: one walk through the dump looks for all of them at once. */
const wanted = new Map<string, { trace: string; secret: string }[]>();
for (const { openid, name, phone } of reporters)
  for (const secret of [openid, name, phone])
    for (const trace of tracesOf(secret)) {
      const key = trace.slice(0, KEY);
      const same = wanted.get(key);
      if (same) same.push({ trace, secret });
      else wanted.set(key, [{ trace, secret }]);
    }
/** The first three letters say of most places that no trace begins there, without cutting a text out of the dump. */
const beginnings = new Uint8Array(1 << 24);
const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 255) << 16) | ((text.charCodeAt(at + 1) & 255) << 8) | (text.charCodeAt(at + 2) & 255);
for (const key of wanted.keys()) beginnings[beginningAt(key, 0)] = 1;
const traces = (dump: string): string[] => {
  const found = new Set<string>();
  for (let at = 0; at + KEY <= dump.length; at += 1)
    for (const { trace, secret } of beginnings[beginningAt(dump, at)]
      ? (wanted.get(dump.slice(at, at + KEY)) ?? [])
      : [])
      if (dump.startsWith(trace, at)) found.add(secret);
  return [...found];
};

test(`a dump after ${TIPS} tips tells nothing of who sent them, nor of the phones that took pictures and sound`, async () => {
  const receipts: string[] = [];
  let next = 0;
  const phone = async () => {
    while (next < TIPS) {
      const serial = next++;
      receipts[serial] = await report(serial);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, phone));
  // Every sweep takes its share, so that notices, totals and the audit log are in the dump, too.
  for (let round = 0; round < 3; round += 1)
    for (const { run, limit } of STAGES.flatMap(({ sweeps }) => sweeps)) await run(town.ports, limit);
  expect(town.documents('identities')).toHaveLength(TIPS);

  const dump = [town.dump(), ...files()].join('\n');
  expect(dump).toContain('还有三户');
  expect(traces(dump)).toEqual([]);
  for (const words of DEVICE_WORDS) expect(dump).not.toContain(words);
  for (const receipt of receipts.slice(0, 200)) expect(dump).not.toContain(receipt.replaceAll(' ', ''));

  // Afterwards some have themselves erased: their sealed records are gone, too.
  const erased = receipts.slice(0, 50);
  for (const [serial, receipt] of erased.entries())
    await call(reporters[serial]?.openid ?? '', 'tip.forget', { requestId: newRequest(), receipt });
  expect(town.documents('identities').filter(({ sealed }) => sealed === null)).toHaveLength(erased.length);
  expect(town.documents('leads')).toHaveLength(TIPS);
  expect(traces(town.dump())).toEqual([]);
}, 240_000);

test('the search that finds nothing would find a single trace', () => {
  const someone = reporters[7] ?? { openid: '', name: '', phone: '' };
  const hidden = createHash('sha1').update(someone.phone).digest('hex');
  expect(traces(`…${hidden}…`)).toEqual([someone.phone]);
  expect(traces(`…${someone.openid}…`)).toEqual([someone.openid]);
});
