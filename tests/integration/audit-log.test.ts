import { appendToLog } from '../../cloudfunctions/core/audit/audit-log';
import { verifyLog } from '../../cloudfunctions/core/audit/verify-log';
import { newestLead, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** The audit log holds what happened, once, without a word of what people wrote, and whoever changes it is found out (D3). */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const LIAISON = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个松鹤养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const send = () =>
  town.call('resident-1', 'tip.submit', { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE });
const log = () => town.documents('auditLog').sort((a, b) => (a._id < b._id ? -1 : 1));
const verdict = () => verifyLog(town.ports);
const write = (sql: string, ...values: unknown[]) => town.local.parts.store.db.prepare(sql).run(values);

test('a tip, looks at it and steps on it are in the log once each, however often the timer runs', async () => {
  await send();
  const lead = await newestLead(town);
  await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
  await town.call(LIAISON, 'lead.get', { leadId: lead.leadId });
  await town.call(LIAISON, 'lead.accept', { leadId: lead.leadId, version: lead.version, requestId: newRequest() });
  await Promise.all(Array.from({ length: 4 }, () => town.tick()));
  await town.tick();
  const events = log().map(({ event }) => [
    event.type,
    event.actor.kind === 'member' ? event.actor.memberId : event.actor.kind,
  ]);
  expect(events.sort()).toEqual(
    [
      ['lead.opened', 'resident'],
      ['lead.viewed', personAt('县处非办', 'host')],
      ['lead.viewed', LIAISON],
      ['lead.changed', LIAISON],
    ].sort(),
  );
  expect(JSON.stringify(log())).not.toMatch(/[\u4e00-\u9fff]|openid/);
  expect(await verdict()).toEqual({ sound: 4, flaw: null });
});

test('a look that is refused shows nothing and leaves nothing', async () => {
  const lead = await newestLead(town);
  await town.tick();
  const before = log().length;
  await town.ask(personAt('镇司法所', 'liaison'), 'lead.get', { leadId: lead.leadId });
  await town.tick();
  expect(log()).toHaveLength(before);
});

test('many writers at once make one chain without a fork, and nothing twice', async () => {
  const before = log().length;
  const events = (writer: number) =>
    Array.from({ length: 10 }, (_, at) => ({
      // Every second event is one that all writers bring along.
      eventId: at % 2 ? `shared-${at}` : `writer-${writer}-${at}`,
      event: { at: new Date(), actor: { kind: 'system' as const }, type: 'lead.viewed' as const, leadId: `of-${at}` },
    }));
  await Promise.all(Array.from({ length: 6 }, (_, writer) => appendToLog(town.ports, events(writer))));
  expect(log()).toHaveLength(before + 6 * 5 + 5);
  expect(await verdict()).toEqual({ sound: before + 35, flaw: null });
});

describe('tampering in the database itself', () => {
  const rows = () =>
    town.local.parts.store.db.prepare('SELECT id, doc FROM c_auditLog ORDER BY id').all() as {
      id: string;
      doc: string;
    }[];
  let untouched: { id: string; doc: string }[];
  beforeEach(() => (untouched = rows()));
  afterEach(() => {
    write('DELETE FROM c_auditLog');
    for (const { id, doc } of untouched) write('INSERT INTO c_auditLog (id, version, doc) VALUES (?, 1, ?)', id, doc);
  });
  const third = () => untouched[2] as { id: string; doc: string };
  const nameOf = (row: { doc: string } | undefined) => (JSON.parse(row?.doc ?? '{}') as { _id: string })._id;

  test('an edited entry is named', async () => {
    write(
      'UPDATE c_auditLog SET doc = ? WHERE id = ?',
      third().doc.replace(/"leadId":"[^"]*"/, '"leadId":"another"'),
      third().id,
    );
    expect(await verdict()).toMatchObject({ sound: 2, flaw: { entryId: nameOf(third()), flaw: 'changed' } });
  });

  test('a deleted entry is named by the one behind it', async () => {
    write('DELETE FROM c_auditLog WHERE id = ?', third().id);
    expect(await verdict()).toMatchObject({ sound: 2, flaw: { entryId: nameOf(untouched[3]), flaw: 'gap' } });
  });

  test('an end cut off is noticed, because the signed head reaches further', async () => {
    const last = untouched.at(-1) as { id: string };
    write('DELETE FROM c_auditLog WHERE id = ?', last.id);
    expect(await verdict()).toMatchObject({ flaw: { flaw: 'cutOff' } });
  });

  test('a head moved back to hide that is forged', async () => {
    const [head] = town.documents('auditHeads');
    const shorter = town
      .documents('auditLog')
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .at(-2);
    if (!head || !shorter) throw new Error('the log is too short for this test');
    write('DELETE FROM c_auditLog WHERE id = ?', (untouched.at(-1) as { id: string }).id);
    await town.ports.store
      .collection('auditHeads')
      .update({ _id: 'head' }, { set: { entryId: shorter._id, hash: shorter.hash } });
    expect(await verdict()).toMatchObject({ flaw: { flaw: 'head' } });
    await town.ports.store
      .collection('auditHeads')
      .update({ _id: 'head' }, { set: { entryId: head.entryId, hash: head.hash } });
  });
});

test('the office’s own list of leads is no look at any of them', async () => {
  await town.tick();
  const before = log().length;
  await town.call(OFFICE, 'lead.list', {});
  await town.tick();
  expect(log()).toHaveLength(before);
});
