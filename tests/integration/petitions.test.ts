import { remindPetitions } from '../../cloudfunctions/core/sweeps/remind-petitions';
import type { Output } from '../../src/shared/contract';
import {
  HANDLER,
  JUSTICE,
  petitionDesk,
  PETITION_OFFICE,
  POLICE,
  recordInput,
  shown,
  STABILITY,
} from '../support/petition-desk';
import { expectRefusal } from '../support/refusal';
import { COUNTY, LEADER, newRequest, OFFICE, startTown, type Town, unitCalled } from '../support/town';

/** A petition on its way: written down, told of within 15 days, finished within 60 (C8). */
const DAY_MS = 86_400_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());
const { record, open, attempt, step, ids, goTo } = petitionDesk(() => town);

/** 24:00 of that day. */
const endOf = (date: string): string => new Date(Date.parse(`${date}T00:00:00+08:00`) + DAY_MS).toISOString();
const due = (view: Output<'petition.open'>['petition'], kind: string) =>
  view?.clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null)?.dueAt;
beforeEach(() => goTo('2026-06-10T10:00:00'));

describe('the ledger', () => {
  test('shows numbers and days; what was asked for only to somebody who says what for', async () => {
    const petitionId = await record();
    const list = await town.call(PETITION_OFFICE, 'petition.list', {});
    expect(JSON.stringify(list)).not.toContain('本金');
    expect(list.items.find((row) => row.petitionId === petitionId)).toMatchObject({
      people: 12,
      due: { label: '信访告知期限', dueAt: endOf('2026-06-25') },
    });
    expectRefusal(
      await town.ask(PETITION_OFFICE, 'petition.open', {
        requestId: newRequest(),
        petitionId,
        purpose: 'handle',
        reason: ' ',
      }),
      'INVALID_INPUT',
    );
    expect(shown(await open(PETITION_OFFICE, petitionId)).demand).toContain('本金');
  });

  test('every opening is in the audit log with its purpose, and the office sees who it was', async () => {
    const petitionId = await record();
    const { openingId } = await open(HANDLER, petitionId);
    const { items } = await town.call(OFFICE, 'petition.openings', { petitionId });
    expect(items).toMatchObject([{ unit: '镇社会事务办', purpose: 'handle', reason: '今天要办' }]);
    expectRefusal(await town.ask(HANDLER, 'petition.openings', { petitionId }), 'UNKNOWN_PROCEDURE');
    await town.tick();
    const logged = town.documents('auditLog').map(({ event }) => event);
    expect(logged).toContainEqual(
      expect.objectContaining({ type: 'petition.opened', petitionId, openingId, purpose: 'handle' }),
    );
    expect(JSON.stringify(logged)).not.toContain('今天要办');
  });

  test('nobody works on it without an opening of their own, nor on yesterday’s', async () => {
    const petitionId = await record();
    const { openingId } = await open(PETITION_OFFICE, petitionId);
    const note = (as: string) =>
      town.ask(as, 'petition.addNote', { requestId: newRequest(), petitionId, openingId, version: 1, text: '已劝解' });
    expectRefusal(await note(HANDLER), 'PETITION_NOT_OPENED');
    goTo('2026-06-10T18:01:00');
    expectRefusal(await note(PETITION_OFFICE), 'PETITION_NOT_OPENED');
    goTo('2026-06-10T17:59:00');
    expect(await note(PETITION_OFFICE)).toMatchObject({ ok: true });
  });

  test('only those concerned know it: 信访办, 治安与应急办, offices and the handling unit', async () => {
    const petitionId = await record();
    for (const as of [PETITION_OFFICE, STABILITY, OFFICE, COUNTY, HANDLER]) expect(await ids(as)).toContain(petitionId);
    for (const as of [POLICE, JUSTICE]) {
      expect(await ids(as)).toEqual([]);
      expectRefusal(
        await town.ask(as, 'petition.open', { requestId: newRequest(), petitionId, purpose: 'handle', reason: '看看' }),
        'NOT_FOUND',
      );
    }
    expectRefusal(await town.ask(LEADER, 'petition.list', {}), 'UNKNOWN_PROCEDURE');
    expectRefusal(await town.ask(JUSTICE, 'petition.record', recordInput()), 'NOT_FOUND');
  });

  test('the same form sent twice is one petition', async () => {
    const requestId = newRequest();
    expect(await record({ requestId })).toBe(await record({ requestId }));
  });

  test('numbers of telephones, cards and accounts are not kept, sums are', async () => {
    const petitionId = await record({ demand: '找我：138 0000 0001，证号43092219500101001X，退 120000 元' });
    const { demand } = shown(await open(PETITION_OFFICE, petitionId));
    expect(demand).toBe('找我：（号码略），证号（号码略），退 120000 元');
    expect(town.dump()).not.toContain('43092219500101001X');
  });
});

describe('clocks', () => {
  test('15 days to tell; being taken up starts 60 days, put off once by at most 30', async () => {
    const petitionId = await record();
    goTo('2026-06-24T09:00:00');
    const told = await step(HANDLER, 'petition.tell', petitionId, { accepted: true, text: '已电话告知受理' });
    expect(due(told.petition, 'petitionReply')).toBeUndefined();
    expect(due(told.petition, 'petition')).toBe(endOf('2026-08-23'));
    expectRefusal(
      await attempt(HANDLER, 'petition.askExtension', petitionId, { days: 31, reason: '复杂' }),
      'INVALID_INPUT',
    );
    await step(HANDLER, 'petition.askExtension', petitionId, { days: 30, reason: '要等审计' });
    expectRefusal(
      await attempt(HANDLER, 'petition.decideExtension', petitionId, { approve: true, reason: '同意' }),
      'UNKNOWN_PROCEDURE',
    );
    const longer = await step(OFFICE, 'petition.decideExtension', petitionId, { approve: true, reason: '同意' });
    expect(due(longer.petition, 'petition')).toBe(endOf('2026-09-22'));
    expectRefusal(
      await attempt(HANDLER, 'petition.askExtension', petitionId, { days: 1, reason: '再延' }),
      'PETITION_STEP',
    );
    const answered = await step(HANDLER, 'petition.answer', petitionId, { text: '本金分三次退。' });
    expect(answered.petition?.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    await step(HANDLER, 'petition.close', petitionId, { result: 'settled', reason: '签了息访承诺' });
    expect(await ids(HANDLER, 'closed')).toContain(petitionId);
    expect(await ids(HANDLER)).not.toContain(petitionId);
  });

  test('the office that handles a petition itself asks the county, and does not say yes to itself', async () => {
    const petitionId = await record({ unitId: unitCalled('镇处非办').id });
    await step(OFFICE, 'petition.tell', petitionId, { accepted: true, text: '已受理' });
    const asked = await step(OFFICE, 'petition.askExtension', petitionId, { days: 10, reason: '要等审计' });
    expect(asked.petition?.may).not.toContain('decideExtension');
    expectRefusal(
      await attempt(OFFICE, 'petition.decideExtension', petitionId, { approve: true, reason: '同意' }),
      'PETITION_STEP',
    );
    expect(shown(await open(COUNTY, petitionId)).may).toContain('decideExtension');
    await step(COUNTY, 'petition.decideExtension', petitionId, { approve: true, reason: '同意' });
  });

  test('where the county handles it, or may not see it, the highest office that is left decides', async () => {
    const county = unitCalled('县处非办').id;
    const ofTheCounty = await record({ unitId: county });
    const againstTheCounty = await record({ unitId: unitCalled('镇处非办').id, againstUnitIds: [county] });
    for (const [as, petitionId] of [
      [COUNTY, ofTheCounty],
      [OFFICE, againstTheCounty],
    ] as const) {
      await step(as, 'petition.tell', petitionId, { accepted: true, text: '已受理' });
      await step(as, 'petition.askExtension', petitionId, { days: 10, reason: '要等审计' });
      await step(as, 'petition.decideExtension', petitionId, { approve: true, reason: '没有上级可以定' });
    }
  });

  test('a letter written down late has its 15 days from the day it came', async () => {
    const petitionId = await record({ channel: 'mail', receivedOn: '2026-06-01' });
    expect(due(shown(await open(HANDLER, petitionId)), 'petitionReply')).toBe(endOf('2026-06-16'));
  });

  test('a unit may object within five workdays; then it is 信访办’s again', async () => {
    const [early, late] = [await record(), await record()];
    const gone = await step(HANDLER, 'petition.object', early, { reason: '不属于我们' });
    expect(gone.petition).toBeNull();
    expect(shown(await open(PETITION_OFFICE, early)).unit.name).toBe('镇信访办');
    // 6/10 is a Wednesday: the fifth workday after it is the 17th.
    goTo('2026-06-18T00:00:00');
    expectRefusal(await attempt(HANDLER, 'petition.object', late, { reason: '不属于我们' }), 'PETITION_STEP');
  });

  test('not taken up is an end that is told; unanswered ones end only when withdrawn', async () => {
    const petitionId = await record();
    expectRefusal(
      await attempt(HANDLER, 'petition.close', petitionId, { result: 'settled', reason: '算了' }),
      'INVALID_INPUT',
    );
    const refused = await step(HANDLER, 'petition.tell', petitionId, { accepted: false, text: '已在法院起诉' });
    expect(refused.petition).toMatchObject({ state: 'closed', result: 'notAccepted', may: ['recordAid', 'addNote'] });
  });

  test('the unit is reminded before the end, once however often the timer runs; overdue 信访办 hears of it', async () => {
    const petitionId = await record();
    await town.tick();
    const told = () =>
      town
        .documents('notices')
        .filter((notice) => notice.petitionId === petitionId && notice.template === 'deadline')
        .map(({ title, addressee }) => [title, addressee]);
    expect(told()).toEqual([]);
    goTo('2026-06-18T09:00:00');
    await Promise.all([remindPetitions(town.ports, 10), remindPetitions(town.ports, 10)]);
    await town.tick();
    await town.tick();
    expect(told()).toEqual([['信访告知期限快到了', HANDLER]]);
    goTo('2026-06-26T00:01:00');
    await town.tick();
    const now = told();
    expect(now).toContainEqual(['信访告知期限已过', HANDLER]);
    expect(now).toContainEqual(['信访告知期限已过', PETITION_OFFICE]);
    expect(JSON.stringify(town.documents('notices'))).not.toContain('本金');
    await step(HANDLER, 'petition.tell', petitionId, { accepted: true, text: '告知' });
    expect(shown(await open(OFFICE, petitionId)).clocks[0]).toMatchObject({ breachedAt: endOf('2026-06-25') });
  });

  test('it stands among what the unit has to do, without saying what it is about', async () => {
    const petitionId = await record();
    const { items } = await town.call(HANDLER, 'duty.due', { what: 'petition', limit: 50 });
    const item = items.find(({ id }) => id === petitionId);
    expect(item).toMatchObject({ label: '信访告知期限', title: '信访事项（12人）', dueAt: endOf('2026-06-25') });
    expect((await town.call(POLICE, 'duty.due', { what: 'petition' })).items).toEqual([]);
  });
});

describe('ledgers and aid', () => {
  test('cases are put on the two ledgers with a reason, and taken off again', async () => {
    const petitionId = await record();
    const marked = await step(STABILITY, 'petition.setLedgers', petitionId, {
      keyCase: true,
      watch: 'urgent',
      reason: '准备结伴上访',
    });
    expect(marked.petition).toMatchObject({ keyCase: true, watch: 'urgent' });
    for (const view of ['keyCase', 'watch'] as const) expect(await ids(PETITION_OFFICE, view)).toContain(petitionId);
    expectRefusal(
      await attempt(HANDLER, 'petition.setLedgers', petitionId, { keyCase: false, watch: null, reason: '取消' }),
      'PETITION_STEP',
    );
    await step(PETITION_OFFICE, 'petition.setLedgers', petitionId, { keyCase: true, watch: null, reason: '已平息' });
    expect(await ids(OFFICE, 'watch')).not.toContain(petitionId);
    expect(await ids(OFFICE, 'keyCase')).toContain(petitionId);
  });

  test('hardship aid is recorded with its kind, sum and day', async () => {
    const petitionId = await record();
    const aided = await step(HANDLER, 'petition.recordAid', petitionId, {
      kind: 'medical',
      amountYuan: 3000,
      on: '2026-06-09',
      note: '大病救助',
    });
    expect(aided.petition?.aid).toMatchObject([{ kind: 'medical', amountYuan: 3000, on: '2026-06-09' }]);
    expectRefusal(
      await attempt(HANDLER, 'petition.recordAid', petitionId, { kind: 'school', on: '2026-06-11', note: '' }),
      'DATE_IN_FUTURE',
    );
  });

  test('of two people at once one is told that somebody was faster', async () => {
    const petitionId = await record();
    const { openingId } = await open(HANDLER, petitionId);
    const tell = { petitionId, openingId, version: 1, accepted: true, text: '告知' };
    await step(PETITION_OFFICE, 'petition.addNote', petitionId, { text: '来过电话' });
    expectRefusal(
      await town.ask(HANDLER, 'petition.tell', { ...tell, requestId: newRequest() }),
      'PETITION_CHANGED_MEANWHILE',
    );
    const again = { ...tell, version: 2, requestId: newRequest() };
    expect(await town.ask(HANDLER, 'petition.tell', again)).toMatchObject({ ok: true });
    expect(await town.ask(HANDLER, 'petition.tell', again)).toMatchObject({
      ok: true,
      data: { petition: { version: 3 } },
    });
  });
});
