import { caseDesk, stepOf } from '../support/case-desk';
import { inFreshTown } from '../support/fresh-town';
import { photoWithExif } from '../support/photos';
import { expectRefusal } from '../support/refusal';
import { mp3 } from '../support/sounds';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, type Town, unitCalled } from '../support/town';

/** 陈案积案: the ledger, the frozen list and the rate, and who may know (C7, C2). */
const TOWN = unitCalled('镇处非办').divisionCode;
const POLICE = unitCalled('镇派出所');
const JUSTICE = unitCalled('镇司法所');
const POLICEMAN = personAt('镇派出所', 'liaison');
const JURIST = personAt('镇司法所', 'liaison');

let town: Town;
inFreshTown((running) => (town = running));
const { enter, resolve, freeze, names } = caseDesk(() => town);
beforeEach(() => town.local.parts.clock.set(Date.parse('2026-06-10T10:00:00+08:00')));

describe('the ledger', () => {
  test('is kept by the office, read by leaders, the county and the units a case names – and by nobody else', async () => {
    const one = await enter('甲合作社案');
    for (const as of [OFFICE, LEADER, COUNTY, POLICEMAN]) expect(await names(as)).toEqual(['甲合作社案']);
    expect(await names(JURIST)).toEqual([]);
    expectRefusal(await town.ask(JURIST, 'case.get', { caseId: one.caseId }), 'NOT_FOUND');
    expectRefusal(await town.ask(LEADER, 'case.resolve', stepOf(one)), 'UNKNOWN_PROCEDURE');
    expect(await town.call(POLICEMAN, 'case.get', { caseId: one.caseId })).toMatchObject({ mayEdit: false });
  });

  test('goes page by page, the oldest matters first, whatever year they share', async () => {
    for (const [at, startedYear] of [2016, 2014, 2016, 2016, 2015].entries()) await enter(`案${at}`, { startedYear });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await town.call(OFFICE, 'case.list', { limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen.slice(0, 2)).toEqual(['案1', '案4']);
    expect([...seen].sort()).toEqual(['案0', '案1', '案2', '案3', '案4']);
  });

  test('the same request enters one case, and a case entered from an old screen is not overwritten', async () => {
    const requestId = newRequest();
    const first = await enter('甲案', { requestId });
    expect((await enter('甲案', { requestId })).caseId).toBe(first.caseId);
    expect(await names(OFFICE)).toEqual(['甲案']);
    const facts = { name: '甲案（改）', startedYear: 2015, leadUnitId: POLICE.id };
    await town.call(OFFICE, 'case.update', { ...stepOf(first), ...facts });
    expectRefusal(await town.ask(OFFICE, 'case.update', { ...stepOf(first), ...facts }), 'RECORD_CHANGED_MEANWHILE');
  });

  test('a correction says what it was before, and every step is in the audit log', async () => {
    const one = await enter('甲案');
    const after = await town.call(OFFICE, 'case.update', {
      ...stepOf(one),
      name: '甲案',
      startedYear: 2014,
      amountYuan: 3_000_000,
      people: 40,
      unpaidYuan: 1_000_000,
      leadUnitId: JUSTICE.id,
    });
    expect(after.history[0]?.particulars).toEqual([
      ['起始年份', '2015年 → 2014年'],
      ['牵头单位', '镇派出所 → 镇司法所'],
    ]);
    expect(await names(POLICEMAN)).toEqual([]);
    await town.tick();
    const logged = town.documents('auditLog').flatMap(({ event }) => (event.type === 'case.changed' ? [event] : []));
    expect(logged.map(({ step, version }) => [step, version])).toEqual([
      ['created', 1],
      ['updated', 2],
    ]);
  });

  test('the county enters a case for a town it names, and no case lies in a county', async () => {
    expectRefusal(
      await town.ask(COUNTY, 'case.create', {
        requestId: newRequest(),
        name: '甲案',
        startedYear: 2015,
        leadUnitId: POLICE.id,
      }),
      'INVALID_INPUT',
    );
    expect(await enter('甲案', { node: TOWN }, COUNTY)).toMatchObject({ division: { id: TOWN } });
    expectRefusal(await town.ask(OFFICE, 'case.list', { node: '430922101' }), 'NOT_FOUND');
  });
});

describe('清退 and what else is written down', () => {
  test('what was given back comes off what is unpaid; 25 of 100 万元 are 25%, and a slip is owed again', async () => {
    let one = await enter('甲案');
    const repay = (returnedYuan: number) =>
      town.call(OFFICE, 'case.recordRecovery', {
        ...stepOf(one),
        on: '2026-06-01',
        returnedYuan,
        people: 5,
        note: '第一批',
      });
    one = await repay(250_000);
    expect(one.recovery).toMatchObject({ state: 'ongoing', returnedYuan: 250_000, unpaidYuan: 750_000, percent: 25 });
    expectRefusal(
      await town.ask(OFFICE, 'case.recordRecovery', {
        ...stepOf(one),
        on: '2026-06-01',
        returnedYuan: 750_001,
        note: '多了',
      }),
      'INVALID_INPUT',
    );
    one = await town.call(OFFICE, 'case.strikeOut', {
      ...stepOf(one),
      entryId: one.recovery.steps[0]?.id ?? '',
      reason: '记错了',
    });
    expect(one.recovery).toMatchObject({ state: 'none', returnedYuan: 0, unpaidYuan: 1_000_000, percent: 0 });
    expect(one.history[0]).toMatchObject({ kind: 'struckOut', particulars: [['划掉', '清退 25万元']] });
  });

  test.each([
    ['enforced', 1_000_000, 400_000, 'ongoing'],
    ['transferred', 1_000_000, 400_000, 'ongoing'],
    ['transferred', 400_000, 400_000, 'finished'],
    ['settled', null, 400_000, 'finished'],
    ['acquitted', null, 400_000, 'ongoing'],
  ] as const)(
    'resolved (%s) with %s owed and %s given back: %s',
    async (resolution, unpaidYuan, returnedYuan, state) => {
      const entered = await enter('甲案', { unpaidYuan });
      const on = '2026-06-09';
      const repaid = await town.call(OFFICE, 'case.recordRecovery', {
        ...stepOf(entered),
        on,
        returnedYuan,
        note: '第一批',
      });
      const done = await town.call(OFFICE, 'case.resolve', { ...stepOf(repaid), resolution, on, note: '办完了' });
      expect(done).toMatchObject({ state: 'resolved', recovery: { state } });
    },
  );

  test('三统两分: who answers for each of the five, units of the town and others by name; they read the case from then on', async () => {
    const one = await enter('甲案');
    const after = await town.call(OFFICE, 'case.setResponsibility', {
      ...stepOf(one),
      principle: 'investigation',
      unitIds: [JUSTICE.id],
      body: '县检察院、县法院',
    });
    expect(after.responsibilities.map(({ principle }) => principle)).toEqual([
      'command',
      'standards',
      'assets',
      'investigation',
      'stability',
    ]);
    expect(after.responsibilities[3]).toEqual({
      principle: 'investigation',
      units: [{ id: JUSTICE.id, name: '镇司法所' }],
      body: '县检察院、县法院',
    });
    expect(await names(JURIST)).toEqual(['甲案']);
    expectRefusal(
      await town.ask(OFFICE, 'case.setResponsibility', {
        ...stepOf(after),
        principle: 'assets',
        unitIds: ['no-such-unit'],
      }),
      'UNIT_UNKNOWN',
    );
  });

  test('photos show a step; whoever may read the case may look at them, and nobody puts in what somebody else sent', async () => {
    const upload = async (as: string, kind: 'photo' | 'audio', bytes: Buffer) =>
      (
        await town.call(as, 'file.upload', {
          requestId: newRequest(),
          kind,
          contentBase64: bytes.toString('base64'),
        })
      ).token;
    const bulletin = {
      direction: 'received',
      scope: 'city',
      body: '邻市处非办',
      on: '2026-06-01',
      text: '通报一处',
    } as const;
    const one = await enter('甲案');
    const step = { ...stepOf(one), ...bulletin };
    for (const token of [await upload(POLICEMAN, 'photo', photoWithExif()), await upload(OFFICE, 'audio', mp3())])
      expectRefusal(
        await town.ask(OFFICE, 'case.recordBulletin', { ...step, attachments: [token] }),
        'ATTACHMENT_INVALID',
      );
    const attachments = [await upload(OFFICE, 'photo', photoWithExif())];
    const { caseId, history } = await town.call(OFFICE, 'case.recordBulletin', { ...step, attachments });
    const file = { caseId, fileId: history[0]?.attachments[0]?.fileId ?? '', offset: 0 };
    expect((await town.call(POLICEMAN, 'case.readFile', file)).contentBase64).not.toBe('');
    expectRefusal(await town.ask(JURIST, 'case.readFile', file), 'NOT_FOUND');
    expectRefusal(await town.ask(OFFICE, 'case.readFile', { ...file, fileId: 'none' }), 'NOT_FOUND');
    expect(town.documents('files').filter(({ attached }) => attached)).toHaveLength(1);
  });

  test('bulletins to and from other provinces, never with a day to come', async () => {
    const one = await enter('甲案');
    const bulletin = {
      direction: 'received',
      scope: 'province',
      body: '外省某市处非办',
      text: '请协查资金去向',
    } as const;
    expectRefusal(
      await town.ask(OFFICE, 'case.recordBulletin', { ...stepOf(one), ...bulletin, on: '2026-06-11' }),
      'DATE_IN_FUTURE',
    );
    const after = await town.call(OFFICE, 'case.recordBulletin', { ...stepOf(one), ...bulletin, on: '2026-06-10' });
    expect(after.bulletins).toMatchObject([bulletin]);
  });
});

describe('化解率', () => {
  test('is of the frozen list alone: later cases stand apart, a reopened one counts as open at once', async () => {
    const before = await enter('早已化解的案');
    await resolve(before);
    const cases = [await enter('甲案'), await enter('乙案'), await enter('丙案')] as const;
    expect(await freeze()).toMatchObject({ base: { year: 2026, total: 3, resolved: 0, percent: 0 }, freezable: null });
    const late = await enter('后来的案');
    await resolve(late);
    const resolved = await resolve(cases[0]);
    expect(await town.call(LEADER, 'case.base', {})).toMatchObject({
      base: { total: 3, resolved: 1, percent: 33.33 },
      others: { total: 2, resolved: 2, percent: 100 },
    });
    expect(await names(OFFICE, { view: 'base' })).toEqual(expect.arrayContaining(['甲案', '乙案', '丙案']));
    expect((await names(OFFICE, { view: 'others' })).sort()).toEqual(['后来的案', '早已化解的案'].sort());
    expect(await names(OFFICE, { view: 'resolved' })).toHaveLength(3);
    await town.call(OFFICE, 'case.reopen', { ...stepOf(resolved), reason: '又发现资产' });
    expect(await town.call(LEADER, 'case.rate', {})).toMatchObject({ year: 2026, total: 3, resolved: 0, percent: 0 });
  });

  test('the lists of earlier years stay to be seen, each with its own cases and rate', async () => {
    const frozenIn = (year: number) => town.local.parts.clock.set(Date.parse(`${year}-03-10T10:00:00+08:00`));
    frozenIn(2025);
    const old = await enter('甲案');
    await freeze();
    frozenIn(2026);
    await town.call(OFFICE, 'case.resolve', {
      ...stepOf(old),
      resolution: 'settled',
      on: '2026-03-01',
      note: '款已还清',
    });
    await enter('乙案');
    await freeze();
    expect(await town.call(LEADER, 'case.base', {})).toMatchObject({
      years: [2026, 2025],
      base: { year: 2026, percent: 0 },
    });
    expect(await town.call(LEADER, 'case.base', { year: 2025 })).toMatchObject({
      base: { year: 2025, percent: 100 },
      freezable: null,
    });
    expect(await names(LEADER, { view: 'base' })).toEqual(['乙案']);
    expect(await names(LEADER, { view: 'base', year: 2025 })).toEqual(['甲案']);
    expect(await names(LEADER, { view: 'others', year: 2025 })).toEqual(['乙案']);
  });

  test('100% only when the last one is resolved', async () => {
    const cases = [await enter('甲案'), await enter('乙案'), await enter('丙案')];
    await freeze();
    const rates: (number | null)[] = [];
    for (const one of cases) {
      await resolve(one);
      rates.push((await town.call(COUNTY, 'case.rate', { node: TOWN })).percent);
    }
    expect(rates).toEqual([33.33, 66.66, 100]);
  });

  test('a list is frozen once a year: not again, not by the county, and the same tap changes nothing', async () => {
    await enter('甲案');
    const requestId = newRequest();
    const first = await town.call(OFFICE, 'case.freezeBase', { requestId });
    expect(await town.call(OFFICE, 'case.freezeBase', { requestId })).toMatchObject({ base: first.base });
    await enter('乙案');
    expectRefusal(await town.ask(OFFICE, 'case.freezeBase', { requestId: newRequest() }), 'CASE_BASE_FROZEN');
    expectRefusal(
      await town.ask(COUNTY, 'case.freezeBase', { requestId: newRequest(), node: TOWN }),
      'CASE_BASE_FROZEN',
    );
    const [stored] = town.documents('caseBases');
    expect(stored).toMatchObject({ _id: `${TOWN}-2026`, caseIds: [expect.any(String)] });
  });

  test('the county sees its towns together, and which have no list yet', async () => {
    await enter('甲案');
    await enter('邻镇的案', { node: '430922101', leadUnitId: unitCalled('县处非办').id }, COUNTY);
    await freeze();
    const all = await town.call(COUNTY, 'case.base', {});
    expect(all).toMatchObject({ base: { total: 1 }, others: { total: 1 }, freezable: null });
    expect(all.missing.map(({ id }) => id)).toEqual(['430922101']);
    // Whoever came to one town's ledger from the board can go on to another, or back to all.
    const one = await town.call(COUNTY, 'case.base', { node: TOWN });
    expect(one).toMatchObject({ others: { total: 0 }, mayEnter: true, towns: all.towns });
    expect(all).toMatchObject({ mayEnter: false, towns: [{ code: TOWN, name: '桃花江镇' }] });
    expect(await town.call(OFFICE, 'case.base', {})).toMatchObject({ others: { total: 0 }, missing: [] });
  });

  test('a resolved case takes no step but to be taken up again', async () => {
    const done = await resolve(await enter('甲案'));
    const step = { ...stepOf(done), on: '2026-06-01', returnedYuan: 1, note: '补' };
    expectRefusal(await town.ask(OFFICE, 'case.recordRecovery', step), 'CASE_STEP');
    expectRefusal(await town.ask(OFFICE, 'case.reopen', { ...stepOf(await enter('乙案')), reason: '?' }), 'CASE_STEP');
  });
});
