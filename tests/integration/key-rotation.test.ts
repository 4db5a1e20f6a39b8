import { makeSecrets } from '../../local/secrets';
import { createOpener, createSealer, keyIdOf } from '../../cloudfunctions/core/security/sealing';
import { eraseIdentity } from '../../cloudfunctions/core/privacy/erase-identity';
import { resealIdentities } from '../../cloudfunctions/core/vault/reseal-identities';
import type { Identity } from '../../cloudfunctions/core/collections/documents';
import { inFreshTown } from '../support/fresh-town';
import { newRequest, unitCalled, type Town } from '../support/town';

/** The key that locks reporters' names can be changed while the town works, and the old one is worth nothing then (D1). */
const TIPS = 6;
let town: Town;
let oldKey: string;
let next: { publicKey: string; privateKey: string };
let receipts: string[];

inFreshTown((started) => (town = started));
beforeEach(async () => {
  const { IDENTITY_PUBLIC_KEY: publicKey, IDENTITY_PRIVATE_KEY: privateKey } = await makeSecrets();
  next = { publicKey, privateKey };
  oldKey = town.local.env.IDENTITY_PRIVATE_KEY ?? '';
  receipts = [];
  for (let index = 0; index < TIPS; index += 1) {
    const { receipt } = await town.call('resident-1', 'tip.submit', {
      requestId: newRequest(),
      text: '路口新开的店说年化15%保本保息。',
      divisionCode: unitCalled('罗家潭村').divisionCode,
      contact: { name: `举报人${index}` },
    });
    receipts.push(receipt);
  }
});

const keys = () => ({
  opener: createOpener(oldKey),
  sealer: createSealer(next.publicKey),
  keyId: keyIdOf(next.publicKey),
});
const records = () => town.documents('identities');
const namesBy = async (...privateKeys: string[]) => {
  const opener = createOpener(...privateKeys);
  return (await Promise.all(records().map((record) => opener.open(record, record._id)))).map(({ name }) => name).sort();
};
const ALL = Array.from({ length: TIPS }, (_, index) => `举报人${index}`);
const underNewKey = () => records().filter(({ keyId }) => keyId === keyIdOf(next.publicKey));
const rotate = () => resealIdentities(town.ports, keys(), () => undefined);

/** Breaks off after some records, as a lost line or a closed laptop does. */
const rotateAndBreakOff = async (after: number): Promise<void> => {
  let left = after;
  const { sealer, ...others } = keys();
  const breaking = {
    ...others,
    sealer: {
      seal: (...of: Parameters<typeof sealer.seal>) =>
        (left -= 1) < 0 ? Promise.reject(new Error('broken off')) : sealer.seal(...of),
    },
  };
  await expect(resealIdentities(town.ports, breaking, () => undefined)).rejects.toThrow('broken off');
};

test('half way all records open with both keys; run again the rest follows, and the old key opens nothing more', async () => {
  await rotateAndBreakOff(TIPS / 2);
  while (underNewKey().length < TIPS / 2) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(underNewKey()).toHaveLength(TIPS / 2);
  expect(await namesBy(next.privateKey, oldKey)).toEqual(ALL);

  expect(await rotate()).toEqual({ done: TIPS / 2, changed: 0, unreadable: [] });
  expect(await namesBy(next.privateKey)).toEqual(ALL);
  const former = createOpener(oldKey);
  for (const record of records()) {
    await expect(former.open(record, record._id)).rejects.toThrow();
    // Not even when the record claims to be locked with the old key.
    const claimed = { ...record, keyId: keyIdOf(town.local.env.IDENTITY_PUBLIC_KEY ?? '') };
    await expect(former.open(claimed, record._id)).rejects.toThrow();
  }
  expect(await rotate()).toEqual({ done: 0, changed: 0, unreadable: [] });
});

test('receipts and what a person may do with their own tip stay as they were', async () => {
  await rotate();
  const [receipt = ''] = receipts;
  expect(await town.call('resident-1', 'tip.progress', { receipt })).toMatchObject({ own: true, named: true });
  expect((await town.call('resident-1', 'tip.mine', {})).items).toHaveLength(TIPS);
});

/** Something happens to a record after it was read and before it is written. */
const rotateWhile = (meanwhile: (record: Identity) => Promise<unknown>) => {
  let isFirst = true;
  const { sealer, ...others } = keys();
  const [first] = records().sort((a, b) => (a._id < b._id ? -1 : 1));
  if (!first) throw new Error('there are no records');
  const slow: typeof sealer = {
    seal: async (person, tipId) => {
      if (isFirst && tipId === first._id) {
        isFirst = false;
        await meanwhile(first);
      }
      return sealer.seal(person, tipId);
    },
  };
  return { first, report: resealIdentities(town.ports, { ...others, sealer: slow }, () => undefined) };
};

test('a person forgotten meanwhile stays forgotten', async () => {
  const { first, report } = rotateWhile((record) =>
    eraseIdentity(town.ports, record, { kind: 'resident' }, new Date()),
  );
  expect(await report).toEqual({ done: TIPS - 1, changed: 1, unreadable: [] });
  expect(records().find(({ _id }) => _id === first._id)).toMatchObject({ sealed: null });
  expect(await rotate()).toEqual({ done: 0, changed: 0, unreadable: [] });
});

test('a name corrected meanwhile stays corrected, and the next run locks it anew', async () => {
  const former = createSealer(town.local.env.IDENTITY_PUBLIC_KEY ?? '');
  const { first, report } = rotateWhile(async ({ _id }) => {
    const sealed = await former.seal({ openid: 'somebody', name: '改好的名字', phone: null }, _id);
    await town.ports.store.collection('identities').update({ _id }, { set: { ...sealed } });
  });
  expect(await report).toMatchObject({ done: TIPS - 1, changed: 1 });
  expect(await rotate()).toMatchObject({ done: 1, changed: 0 });
  const record = records().find(({ _id }) => _id === first._id);
  expect(record && (await createOpener(next.privateKey).open(record, first._id)).name).toBe('改好的名字');
});

test('a record the old key does not open is named and left alone', async () => {
  const { IDENTITY_PRIVATE_KEY: wrong } = await makeSecrets();
  const before = JSON.stringify(records());
  const report = await resealIdentities(town.ports, { ...keys(), opener: createOpener(wrong) }, () => undefined);
  expect(report.unreadable.sort()).toEqual(
    records()
      .map(({ _id }) => _id)
      .sort(),
  );
  expect(JSON.stringify(records())).toBe(before);
});
