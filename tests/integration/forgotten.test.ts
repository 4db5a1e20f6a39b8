import { createOpener } from '../../cloudfunctions/core/security/sealing';
import { dropOldRecords, dropUnsentFiles, forgetReporters } from '../../cloudfunctions/core/sweeps/keep-no-longer';
import { RETENTION } from '../../src/shared/tables/retention';
import { DAY_MS } from '../../src/shared/time/shanghai';
import { photoWithExif } from '../support/photos';
import { COUNTY, newestLead, newRequest, personAt, startTown, unitCalled, type Town } from '../support/town';
import { wholeFile } from '../support/whole-file';

/** Who sent a tip can be corrected, is kept no longer than stated, and can be destroyed while the lead lives on (D4). */
const LIAISON = personAt('镇社会事务办', 'liaison');
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const NAME = '要求忘记的人';
const PHONE = '13900000099';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const submit = async (as: string) =>
  (
    await town.call(as, 'tip.submit', {
      requestId: newRequest(),
      text: TEXT,
      divisionCode: VILLAGE,
      contact: { name: NAME, phone: PHONE },
    })
  ).receipt;
const openedOf = async (leadId: string) => {
  const record = town.documents('identities').find((identity) => identity.leadId === leadId);
  if (!record) throw new Error('there is no record');
  return createOpener(town.local.env.IDENTITY_PRIVATE_KEY ?? '').open(record, leadId);
};
/** The same town with its clock set forward. */
const later = (days: number) => ({
  ...town.ports,
  clock: { now: () => new Date(Date.now() + days * DAY_MS) },
});

test('a reporter corrects the name left, or takes it back, from the own account only', async () => {
  const receipt = await submit('resident-1');
  const { leadId } = await newestLead(town);
  const set = (as: string, contact: { name: string; phone?: string } | null) =>
    town.ask(as, 'tip.setContact', { requestId: newRequest(), receipt, contact });
  expect(await set('resident-2', { name: '冒名的人' })).toMatchObject({ code: 'NOT_OWN_TIP' });
  expect(await set('resident-1', { name: '改好的名字', phone: '13900000098' })).toMatchObject({
    data: { named: true },
  });
  expect(await openedOf(leadId)).toMatchObject({ name: '改好的名字', phone: '13900000098' });
  expect(await set('resident-1', null)).toMatchObject({ data: { named: false, own: true } });
  expect(await openedOf(leadId)).toMatchObject({ name: null, phone: null });
  expect((await town.call(LIAISON, 'lead.get', { leadId })).tips[0]?.named).toBe(false);
});

test('a reporter who wants to be forgotten is: the lead stays, the receipt still tells, no key opens anything', async () => {
  const receipt = await submit('resident-2');
  const { leadId } = await newestLead(town);
  const forget = (as: string) => town.ask(as, 'tip.forget', { requestId: newRequest(), receipt });
  expect(await forget('resident-3')).toMatchObject({ code: 'NOT_OWN_TIP' });
  expect(await forget('resident-2')).toMatchObject({ ok: true, data: { own: false, named: false } });
  expect(await forget('resident-2')).toMatchObject({ ok: true });
  await expect(openedOf(leadId)).rejects.toThrow('erased');
  const record = town.documents('identities').find((identity) => identity.leadId === leadId);
  expect(record).toMatchObject({ sealed: null, ownerKey: null });
  expect((await town.call('resident-2', 'tip.mine', {})).items).toEqual([]);
  expect(await town.ask('resident-4', 'tip.progress', { receipt })).toMatchObject({ ok: true });
  const lead = await town.call(LIAISON, 'lead.get', { leadId });
  expect(lead.tips[0]).toMatchObject({ text: TEXT, named: false });
  await town.tick();
  const erased = town.documents('auditLog').filter(({ event }) => event.type === 'identity.erased');
  expect(erased.map(({ event }) => event.actor)).toEqual([{ kind: 'resident' }]);
});

test('a reporter is forgotten half a year after the lead was closed, not while it is open', async () => {
  await submit('resident-3');
  const lead = await newestLead(town);
  const { leadId } = lead;
  await forgetReporters(later(RETENTION.identity.days + 1), 100);
  expect(await openedOf(leadId)).toMatchObject({ name: NAME });
  const step = (version: number) => ({ leadId, version, requestId: newRequest() });
  const referred = await town.call(COUNTY, 'lead.refer', {
    ...step(lead.version),
    receivingBody: '县公安局',
    referredOn: new Date().toISOString().slice(0, 10),
    reason: '涉嫌犯罪。',
  });
  await town.call(COUNTY, 'lead.close', {
    ...step(referred.version),
    result: 'ceased',
    reason: '已移送。',
    replyToReporter: '已移送公安。',
  });
  for (let round = 0; round < 2; round += 1) await forgetReporters(later(2 * RETENTION.identity.days + 5), 100);
  await expect(openedOf(leadId)).rejects.toThrow('erased');
  expect((await town.call(COUNTY, 'lead.get', { leadId })).status).toBe('closed');
});

test('a photo sent with a tip stays, one never sent goes after a week, and counters go after two days', async () => {
  const upload = async () =>
    (
      await town.call('resident-4', 'file.upload', {
        requestId: newRequest(),
        kind: 'photo',
        contentBase64: photoWithExif().toString('base64'),
      })
    ).token;
  const sent = await upload();
  await town.call('resident-4', 'tip.submit', { requestId: newRequest(), text: TEXT, attachments: [sent] });
  await upload();
  const lead = await newestLead(town);
  const fileId = lead.tips[0]?.attachments[0]?.fileId ?? '';
  await town.tick();
  await town.ask('resident-4', 'tip.progress', { receipt: '0000000000000000' });
  expect(town.documents('files')).toHaveLength(2);
  expect(town.documents('receiptMisses').length).toBeGreaterThan(0);
  await dropUnsentFiles(later(RETENTION.unsentFile.days - 1), 100);
  expect(town.documents('files')).toHaveLength(2);
  await dropUnsentFiles(later(RETENTION.unsentFile.days + 1), 100);
  expect(town.documents('files').map(({ _id }) => _id)).toEqual([fileId]);
  expect((await wholeFile(town, COUNTY, lead.leadId, fileId)).length).toBeGreaterThan(0);
  await dropOldRecords(later(RETENTION.counter.days + 1), 100);
  expect([...town.documents('receiptMisses'), ...town.documents('calls')]).toEqual([]);
});
