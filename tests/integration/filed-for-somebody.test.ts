import { createOpener } from '../../cloudfunctions/core/security/sealing';
import { PEOPLE } from '../../src/shared/seed/people';
import { photoWithExif } from '../support/photos';
import { allLeads, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** 代报: a grid worker files for an elder, who from then on is alone with the receipt (B2, D1). */
const WORKER = PEOPLE.find(({ posts }) =>
  posts.some(({ role, unitId }) => role === 'gridWorker' && unitId === unitCalled('罗家潭村').id),
);
const FAMILY = 'resident-2';
const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';
const LATER = '收钱的人昨天又到我家来了。';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const worker = (): string => WORKER?.id ?? '';
const filing = (onBehalf: object | undefined = {}) => ({
  requestId: newRequest(),
  channel: 'gridWorker' as const,
  text: TEXT,
  divisionCode: unitCalled('罗家潭村').divisionCode,
  onBehalf,
});
const file = async (input = filing()) => {
  const filed = await town.call(worker(), 'lead.record', input);
  if (filed.kind !== 'lead' || filed.receipt === null) throw new Error('no receipt');
  const handler = PEOPLE.find(({ posts }) =>
    posts.some(({ role, unitId }) => role === 'liaison' && unitId === responsible(filed.leadId)),
  );
  return { ...filed, receipt: filed.receipt, handler: handler?.id ?? '' };
};
const responsible = (leadId: string): string =>
  town.documents('leads').find(({ _id }) => _id === leadId)?.responsibleUnitId ?? '';
const identityOf = (leadId: string) => town.documents('identities').find((identity) => identity.leadId === leadId);

test('the elder gets a receipt that works on any phone, the same one when the line broke', async () => {
  const input = filing();
  const { receipt, leadId } = await file(input);
  expect((await file(input)).receipt).toBe(receipt);
  expect(town.documents('identities').filter((identity) => identity.leadId === leadId)).toHaveLength(1);
  expect(await town.call(FAMILY, 'tip.progress', { receipt })).toMatchObject({ own: true, closed: false });
});

test('no account stands behind it; a name is locked, and only if one was left', async () => {
  const nameless = await file();
  expect(identityOf(nameless.leadId)).toMatchObject({ ownerKey: null, sealed: null });
  const person = { name: '老人某某', phone: '13900000742' };
  const named = await file(filing({ contact: person }));
  const record = identityOf(named.leadId);
  expect(record?.ownerKey).toBeNull();
  expect(town.dump().includes(person.name)).toBe(false);
  expect(town.dump().includes(person.phone)).toBe(false);
  const opener = createOpener(town.local.env.IDENTITY_PRIVATE_KEY ?? '');
  if (!record) throw new Error('no record');
  expect(await opener.open(record, named.leadId)).toEqual({ openid: '', ...person });
  expect((await town.call(worker(), 'tip.mine', {})).items).toEqual([]);
});

test('what the elder adds later is for the unit, not for the grid worker: neither words nor photos', async () => {
  const { leadId, receipt, handler } = await file();
  const photo = await town.call(FAMILY, 'file.upload', {
    requestId: newRequest(),
    kind: 'photo',
    contentBase64: photoWithExif().toString('base64'),
  });
  const before = await town.call(handler, 'lead.get', { leadId });
  expect(before.actions).toContain('ask');
  await town.call(handler, 'lead.ask', {
    leadId,
    version: before.version,
    requestId: newRequest(),
    question: '收钱的人长什么样？',
  });
  await town.call(FAMILY, 'tip.supplement', {
    requestId: newRequest(),
    receipt,
    text: LATER,
    attachments: [photo.token],
  });
  await town.call(FAMILY, 'tip.withdraw', { requestId: newRequest(), receipt, reason: '怕。' });

  const seen = await town.call(handler, 'lead.get', { leadId });
  expect(seen.timeline.map(({ kind }) => kind)).toEqual(['received', 'ask', 'supplemented', 'withdrawn']);
  expect(seen.tips).toMatchObject([{ onBehalf: true, named: false }]);
  const fileId = seen.timeline[2]?.attachments[0]?.fileId ?? '';
  expect(await town.ask(handler, 'file.read', { leadId, fileId })).toMatchObject({ ok: true });

  expect((await allLeads(town, worker())).map((row) => row.leadId)).toContain(leadId);
  const own = await town.call(worker(), 'lead.get', { leadId });
  expect(own.tips).toMatchObject([{ text: TEXT }]);
  expect(own.timeline.map(({ kind }) => kind)).toEqual(['received']);
  expect(JSON.stringify(own)).not.toContain(LATER);
  expect(await town.ask(worker(), 'file.read', { leadId, fileId })).toMatchObject({ code: 'NOT_FOUND' });
});

test('only grid workers file for others, and what they found themselves has no receipt', async () => {
  const liaison = personAt('镇社会事务办', 'liaison');
  expect(await town.ask(liaison, 'lead.record', filing())).toMatchObject({ code: 'INVALID_INPUT' });
  const own = await town.call(worker(), 'lead.record', { ...filing(), onBehalf: undefined });
  expect(own).toMatchObject({ kind: 'lead', receipt: null });
});

describe('with the receipt, from whatever phone is at hand, the elder', () => {
  const person = { name: '老人某某', phone: '13900000742' };
  const opened = async (leadId: string) => {
    const record = identityOf(leadId);
    if (!record) throw new Error('no record');
    return createOpener(town.local.env.IDENTITY_PRIVATE_KEY ?? '').open(record, leadId);
  };
  const setContact = (as: string, receipt: string, contact: object | null) =>
    town.ask(as, 'tip.setContact', { requestId: newRequest(), receipt, contact });
  const forget = (as: string, receipt: string) => town.ask(as, 'tip.forget', { requestId: newRequest(), receipt });

  test('corrects the name, or takes it back; the phone borrowed for it is not kept', async () => {
    const { receipt, leadId } = await file(filing({ contact: person }));
    expect(await setContact(FAMILY, receipt, { name: '改好的名字' })).toMatchObject({
      data: { own: true, named: true, account: false },
    });
    expect(await opened(leadId)).toEqual({ openid: '', name: '改好的名字', phone: null });
    expect(await setContact('resident-3', receipt, null)).toMatchObject({ data: { own: true, named: false } });
    expect(await opened(leadId)).toEqual({ openid: '', name: null, phone: null });
    expect(identityOf(leadId)).toMatchObject({ ownerKey: null });
    expect((await town.call(FAMILY, 'tip.mine', {})).items).toEqual([]);
  });

  test('leaves a name afterwards, when none was given at the door', async () => {
    const { receipt, leadId, handler } = await file();
    expect(await setContact(FAMILY, receipt, person)).toMatchObject({ data: { named: true } });
    expect(await opened(leadId)).toEqual({ openid: '', ...person });
    expect((await town.call(handler, 'lead.get', { leadId })).tips).toMatchObject([{ named: true }]);
  });

  test('is forgotten for good: the lead goes on, the receipt still tells, and nobody puts a name back', async () => {
    const { receipt, leadId, handler } = await file(filing({ contact: person }));
    expect(await forget(FAMILY, receipt)).toMatchObject({ data: { own: false, named: false } });
    await expect(opened(leadId)).rejects.toThrow('erased');
    // Once more after a lost answer.
    expect(await forget(FAMILY, receipt)).toMatchObject({ ok: true });
    expect(await setContact('resident-3', receipt, { name: '别人' })).toMatchObject({ code: 'NOT_OWN_TIP' });
    expect((await town.call(handler, 'lead.get', { leadId })).tips).toMatchObject([{ text: TEXT, named: false }]);
    expect(await town.ask('resident-3', 'tip.progress', { receipt })).toMatchObject({ ok: true });
  });

  test('alone decides: with the same number the grid worker who filed it gets nowhere, then and later', async () => {
    const { receipt, leadId } = await file(filing({ contact: person }));
    const tries = async () => {
      const requestId = newRequest();
      return Promise.all([
        town.ask(worker(), 'tip.progress', { receipt }),
        town.ask(worker(), 'tip.supplement', { requestId, receipt, text: LATER }),
        town.ask(worker(), 'tip.withdraw', { requestId, receipt }),
        setContact(worker(), receipt, null),
        forget(worker(), receipt),
      ]);
    };
    const first = await tries();
    for (const reply of first) expect(reply).toMatchObject({ ok: false, code: 'FILED_FOR_SOMEBODY' });
    expect(await opened(leadId)).toMatchObject(person);
    expect(await town.call(FAMILY, 'tip.progress', { receipt })).toMatchObject({ withdrawn: false, named: true });

    // Nothing in the answer shows that the elder has been there.
    await forget(FAMILY, receipt);
    await town.call(FAMILY, 'tip.withdraw', { requestId: newRequest(), receipt });
    const content = (replies: object[]) => replies.map((reply) => ({ ...reply, requestId: '' }));
    expect(content(await tries())).toEqual(content(first));
  });

  test('keeps the tip to themselves when the grid worker leaves the post', async () => {
    const { receipt } = await file();
    const [post] = PEOPLE.find(({ id }) => id === worker())?.posts ?? [];
    if (!post) throw new Error('no post');
    await town.call(OFFICE, 'people.endPost', {
      requestId: newRequest(),
      memberId: worker(),
      role: post.role,
      unitId: post.unitId,
      reason: 'moved',
    });
    expect(await town.ask(worker(), 'tip.progress', { receipt })).toMatchObject({ code: 'FILED_FOR_SOMEBODY' });
    expect(await forget(worker(), receipt)).toMatchObject({ code: 'FILED_FOR_SOMEBODY' });
    expect(await forget(FAMILY, receipt)).toMatchObject({ ok: true });
  });
});
