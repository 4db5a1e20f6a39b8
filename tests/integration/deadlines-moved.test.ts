import type { Output, ProcedureName } from '../../src/shared/contract';
import { remindDeadlines } from '../../cloudfunctions/core/sweeps/remind-deadlines';
import { publishedCalendars } from '../../src/shared/time/published-calendars';
import { calendarsOf } from '../../src/shared/time/workdays';
import { COUNTY, LEADER, newRequest, OFFICE, personAt, startTown, unitCalled, type Town } from '../support/town';

/** More time, standing still, and what was missed: on one lead's way through the year (E1). */
const VILLAGE = unitCalled('罗家潭村').divisionCode;
const LIAISON = personAt('镇社会事务办', 'liaison');
const TEXT = '罗家潭村有个养老公寓，喊老人家交五万块订床位，不住一年返百分之十二。';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

type Lead = Output<'lead.get'>;
const goTo = (time: string) => town.local.parts.clock.set(Date.parse(`${time}+08:00`));
/** To the minute, as UTC. */
const minute = (time: string): string => at(`${time}:00`).slice(0, 16);
const at = (time: string): string => new Date(`${time}+08:00`).toISOString();

/** The lead of a tip sent now; time goes to and fro here, so the newest is not the last. */
const send = async (extra: object = {}): Promise<{ lead: Lead; receipt: string }> => {
  const known = new Set(town.documents('leads').map(({ _id }) => _id));
  const input = { requestId: newRequest(), text: TEXT, divisionCode: VILLAGE, ...extra };
  const { receipt } = await town.call('resident-1', 'tip.submit', input);
  const leadId = town.documents('leads').find(({ _id }) => !known.has(_id))?._id ?? '';
  return { lead: await town.call(COUNTY, 'lead.get', { leadId }), receipt };
};
const report = async (): Promise<Lead> => (await send()).lead;
const step = (as: string, procedure: ProcedureName, { leadId }: Lead, extra: object = {}) =>
  town
    .call(COUNTY, 'lead.get', { leadId })
    .then(({ version }) => town.ask(as, procedure, { leadId, version, requestId: newRequest(), ...extra }));
const must = async (...args: Parameters<typeof step>): Promise<Lead> => {
  const reply = await step(...args);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.data as Lead;
};
const clockOf = (lead: Lead, kind: string) => {
  const clock = lead.clocks.filter((one) => one.kind === kind).at(-1);
  if (!clock) throw new Error(`no clock of ${kind}`);
  return clock;
};
const seen = ({ leadId }: Lead, as = OFFICE) => town.call(as, 'lead.get', { leadId });
/** What somebody was told of one deadline, in order. */
const remindersFor = (addressee: string, { leadId }: Lead): string[] =>
  town
    .documents('notices')
    .filter((notice) => notice.leadId === leadId && notice.addressee === addressee && notice.template === 'deadline')
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((notice) => `${notice.at.toISOString().slice(0, 16)} ${notice.title}`);

describe('more time', () => {
  let lead: Lead;
  const ask = { clock: 'verification', days: 5, reason: '要等银行回函。' };
  const decide = { clock: 'verification', approve: true, reason: '情况属实。' };
  beforeAll(async () => {
    // Wednesday; Friday 6/19 is the Dragon Boat holiday, so the tenth workday is Thursday 6/25.
    goTo('2026-06-10T10:00:00');
    lead = await report();
    lead = await must(LIAISON, 'lead.accept', lead);
    expect(clockOf(lead, 'verification').dueAt).toBe(at('2026-06-26T00:00:00'));
  });

  test('the unit asks, within the limit, and the office is told; nothing moves before it decides', async () => {
    expect(await step(LIAISON, 'lead.askExtension', lead, { ...ask, days: 11 })).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'days', message: '最多可以延长10个工作日。' }],
    });
    expect(await step(OFFICE, 'lead.askExtension', lead, ask)).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    const waiting = await must(LIAISON, 'lead.askExtension', lead, ask);
    expect(clockOf(waiting, 'verification')).toMatchObject({
      dueAt: at('2026-06-26T00:00:00'),
      extensions: [{ approved: null, reason: ask.reason }],
    });
    expect(waiting.actions).not.toContain('askExtension');
    await town.tick();
    expect(town.documents('notices')).toContainEqual(
      expect.objectContaining({ leadId: lead.leadId, addressee: OFFICE, title: '有单位申请延期' }),
    );
  });

  test('nobody decides but those above: not the unit, not a town leader', async () => {
    expect(await step(LIAISON, 'lead.decideExtension', lead, decide)).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
    expect(await step(LEADER, 'lead.decideExtension', lead, decide)).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
  });

  test('granted after the old end was missed: the new end counts, the miss stays, and reminders begin again', async () => {
    goTo('2026-06-25T00:00:00');
    await town.tick();
    goTo('2026-06-26T09:00:00');
    await town.tick();
    const granted = clockOf(await must(OFFICE, 'lead.decideExtension', lead, decide), 'verification');
    // Fri 6/26, Mon 6/29 … Thu 7/2.
    expect(granted).toMatchObject({
      dueAt: at('2026-07-03T00:00:00'),
      breachedAt: at('2026-06-26T00:00:00'),
      extensions: [
        { approved: true, from: at('2026-06-26T00:00:00'), to: at('2026-07-03T00:00:00'), decision: decide.reason },
      ],
      extensionLimit: null,
    });
    for (const time of ['2026-07-01T23:59:00', '2026-07-02T00:00:00', '2026-07-02T00:01:00', '2026-07-02T22:00:00']) {
      goTo(time);
      await town.tick();
    }
    expect(remindersFor(LIAISON, lead)).toEqual([
      `${minute('2026-06-25T00:00')} 核查期限快到了`,
      `${minute('2026-06-26T09:00')} 核查期限已过`,
      `${minute('2026-07-02T00:00')} 核查期限快到了`,
      `${minute('2026-07-02T22:00')} 核查期限快到了`,
    ]);
  });

  test('a bell about an end that has been put off meanwhile is not rung', async () => {
    goTo('2026-06-10T10:00:00');
    const other = await report();
    await must(LIAISON, 'lead.accept', other);
    await must(LIAISON, 'lead.askExtension', other, ask);
    // At midnight the inbox has it at once; the bell waits until 8:00.
    goTo('2026-06-25T00:00:30');
    await town.tick();
    await must(OFFICE, 'lead.decideExtension', other, decide);
    goTo('2026-06-25T08:00:00');
    await town.tick();
    const [notice] = town
      .documents('notices')
      .filter((one) => one.leadId === other.leadId && one.addressee === LIAISON && one.template === 'deadline');
    expect(notice).toMatchObject({ title: '核查期限快到了', delivery: 'settled' });
  });

  test('the office does not grant itself more time: the county does', async () => {
    goTo('2026-06-10T10:00:00');
    const own = await report();
    await must(OFFICE, 'lead.assign', own, { unitId: unitCalled('镇处非办').id, reason: '本办办理。' });
    await must(OFFICE, 'lead.accept', own);
    await must(OFFICE, 'lead.askExtension', own, ask);
    expect((await seen(own)).actions).not.toEqual(expect.arrayContaining(['decideExtension']));
    expect(await step(OFFICE, 'lead.decideExtension', own, decide)).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    await town.tick();
    const told = town
      .documents('notices')
      .filter(({ leadId, title }) => leadId === own.leadId && title === '有单位申请延期');
    expect(told.map(({ addressee }) => addressee)).toEqual([COUNTY]);
    expect(clockOf(await must(COUNTY, 'lead.decideExtension', own, decide), 'verification').dueAt).toBe(
      at('2026-07-03T00:00:00'),
    );
  });
});

describe('standing still', () => {
  const pause = { clock: 'verification', reason: '等县里认定。' };

  test('over its end without a reminder and without being overdue, and on for as many workdays as were left', async () => {
    goTo('2026-06-10T10:00:00');
    const lead = await report();
    await must(LIAISON, 'lead.accept', lead);
    expect(await step(LIAISON, 'lead.pause', lead, pause)).toMatchObject({ code: 'UNKNOWN_PROCEDURE' });
    goTo('2026-06-24T15:00:00');
    expect(clockOf(await must(OFFICE, 'lead.pause', lead, pause), 'verification').pauses).toMatchObject([
      { to: null, reason: pause.reason },
    ]);
    goTo('2026-07-06T09:00:00');
    await town.tick();
    expect(remindersFor(LIAISON, lead)).toEqual([]);
    expect(clockOf(await seen(lead), 'verification').breachedAt).toBeNull();
    // One workday was left on 6/24; so the end is one workday after the day it goes on.
    const resumed = await must(OFFICE, 'lead.resume', lead, { clock: 'verification', reason: '认定书到了。' });
    expect(clockOf(resumed, 'verification').dueAt).toBe(at('2026-07-08T00:00:00'));
    goTo('2026-07-07T00:00:00');
    await town.tick();
    expect(remindersFor(LIAISON, lead)).toHaveLength(1);
  });
});

describe('the unit’s own law', () => {
  const MARKET = unitCalled('镇市监所').id;

  test('the market regulator takes on within 7 workdays, verifies within 15, and tells a named reporter within 5', async () => {
    goTo('2026-06-10T10:00:00');
    const { lead, receipt } = await send({ contact: { name: '群众甲' } });
    const assigned = await must(OFFICE, 'lead.assign', lead, { unitId: MARKET, reason: '请核查。' });
    expect(clockOf(assigned, 'marketAcceptance').dueAt).toBe(at('2026-06-23T00:00:00'));
    const market = `${MARKET}-liaison`;
    const accepted = await must(market, 'lead.accept', lead);
    expect(clockOf(accepted, 'marketAcceptance').stoppedAt).not.toBeNull();
    expect(clockOf(accepted, 'marketVerification')).toMatchObject({
      dueAt: at('2026-07-03T00:00:00'),
      extensionLimit: { unit: 'workday', count: 15 },
    });
    await must(market, 'lead.verify', lead, { investigators: ['甲', '乙'] });
    const tests = { licence: 'met', promise: 'met', public: 'met' };
    const found = await must(market, 'lead.determine', lead, { outcome: 'suspected', tests, reason: '有返利宣传。' });
    expect(clockOf(found, 'reporterReply').dueAt).toBe(at('2026-06-18T00:00:00'));
    const told = await must(market, 'lead.tellReporter', lead, { text: '已经立案，谢谢您。' });
    expect(clockOf(told, 'reporterReply').stoppedAt).not.toBeNull();
    expect(told.actions).not.toContain('tellReporter');
    const { steps } = await town.call('resident-1', 'tip.progress', { receipt });
    expect(steps.at(-1)?.text).toBe('答复您：已经立案，谢谢您。');
  });

  test('a lead can be handed back for five workdays, not after', async () => {
    goTo('2026-06-10T10:00:00');
    const lead = await report();
    await must(LIAISON, 'lead.accept', lead);
    goTo('2026-06-17T23:59:59');
    expect((await seen(lead, LIAISON)).actions).toContain('return');
    goTo('2026-06-18T00:00:00');
    expect((await seen(lead, LIAISON)).actions).not.toContain('return');
    expect(await step(LIAISON, 'lead.return', lead, { reason: '不归我们。' })).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });
});

describe('a year whose holidays are not out', () => {
  const until2026 = calendarsOf(publishedCalendars().filter(({ year }) => year <= 2026));
  const with2027 = calendarsOf([
    ...publishedCalendars().filter(({ year }) => year <= 2026),
    { year: 2027, holidays: new Set(['2027-01-01']), makeUpDays: new Set<string>() },
  ]);

  test('the timer looks each morning, sets the end when they come, and reminds of it', async () => {
    goTo('2026-06-10T10:00:00');
    const lead = await report();
    await must(LIAISON, 'lead.accept', lead);
    goTo('2026-12-28T10:00:00');
    const leads = town.ports.store.collection('leads');
    const stored = await leads.get(lead.leadId);
    if (!stored) throw new Error('no lead');
    // As if it had been taken on today, by functions that know 2026 only.
    const clocks = stored.clocks.map((clock) =>
      clock.kind === 'verification' ? { ...clock, startedAt: new Date(at('2026-12-28T10:00:00')), dueAt: null } : clock,
    );
    const nextReminderAt = new Date(at('2026-12-29T08:00:00'));
    await leads.update({ _id: lead.leadId }, { set: { clocks, nextReminderAt, nextDueAt: null, dueIn: [] } });
    const tickWith = (calendars: typeof until2026) => remindDeadlines({ ...town.ports, calendars }, 100);
    const now = async () => {
      const present = await leads.get(lead.leadId);
      return {
        dueAt: present?.clocks.find(({ kind }) => kind === 'verification')?.dueAt?.toISOString() ?? null,
        nextDueAt: present?.nextDueAt?.toISOString() ?? null,
        next: present?.nextReminderAt?.toISOString() ?? null,
      };
    };
    goTo('2026-12-29T08:00:00');
    await tickWith(until2026);
    expect(await now()).toEqual({ dueAt: null, nextDueAt: null, next: at('2026-12-30T08:00:00') });
    goTo('2026-12-30T08:00:00');
    await tickWith(with2027);
    // 12/29, 30, 31, then 1/4 … 1/8, 1/11, 1/12.
    const end = at('2027-01-13T00:00:00');
    expect(await now()).toEqual({ dueAt: end, nextDueAt: end, next: at('2027-01-12T00:00:00') });
    goTo('2027-01-12T00:00:00');
    await tickWith(with2027);
    expect((await leads.get(lead.leadId))?.pendingNotices.map(({ title }) => title)).toContain('核查期限快到了');
  });
});
