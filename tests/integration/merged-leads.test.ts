import type { Output } from '../../src/shared/contract';
import { inFreshTown } from '../support/fresh-town';
import { allLeads, COUNTY, good, newRequest, OFFICE, OFFICE_2, personAt, type Town, TOWN_MONTH } from '../support/town';
import { FIRST, SECOND, SECOND_NAME, twoAlikeIn } from '../support/two-alike';

/** Two leads about one matter are shown side by side, brought together by a person, and parted again (C5). */
const OTHER = '金凤路安泰养老院门口打广告，交三万押金可以拿利息，想问合不合法。';

let town: Town;
inFreshTown((running) => (town = running));
const { send, two, get, mergeInput, merge } = twoAlikeIn(() => town);
const totals = () => town.call(COUNTY, 'totals.get', { from: TOWN_MONTH, to: TOWN_MONTH });

test('the office is shown the other one with the words of both, and not a third about something else', async () => {
  const { first, second } = await two();
  const third = await send(OTHER, 'resident-3');
  await town.tick();
  const { items, own } = await town.call(OFFICE, 'lead.lookAlikes', { leadId: second.lead.leadId });
  expect(own.texts).toEqual([SECOND]);
  expect(items.map(({ lead }) => lead.leadId)).toEqual([first.lead.leadId]);
  expect(items[0]?.reasons[0]).toMatchObject({ kind: 'name' });
  expect(items[0]?.reasons[0]?.own).toContain(SECOND_NAME);
  expect(items[0]?.lead.texts).toEqual([FIRST]);
  expect(items.map(({ lead }) => lead.leadId)).not.toContain(third.lead.leadId);
});

test('said to be different, they are not suggested again, from either side', async () => {
  const { first, second } = await two();
  await town.call(OFFICE, 'lead.notSame', {
    leadId: second.lead.leadId,
    version: (await get(second.lead.leadId)).version,
    requestId: newRequest(),
    otherId: first.lead.leadId,
  });
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const { items } = await town.call(OFFICE, 'lead.lookAlikes', { leadId: one.lead.leadId });
    expect(items.map(({ lead }) => lead.leadId)).not.toContain(other.lead.leadId);
  }
});

test('a person who knows better chooses the other one: what the machine misses, and what was said to be different', async () => {
  const { first, second } = await two();
  const third = await send(OTHER, 'resident-3');
  const { leadId } = first.lead;
  await town.call(OFFICE, 'lead.notSame', {
    leadId,
    version: (await get(leadId)).version,
    requestId: newRequest(),
    otherId: second.lead.leadId,
  });
  for (const chosen of [second, third]) {
    const { items } = await town.call(OFFICE, 'lead.lookAlikes', { leadId, withId: chosen.lead.leadId });
    expect(items.map(({ lead }) => lead.leadId)).toEqual([chosen.lead.leadId]);
  }
  expect((await merge(leadId, second.lead.leadId)).tips).toHaveLength(2);
  for (const withId of [leadId, second.lead.leadId, 'none'])
    expect(await town.ask(OFFICE, 'lead.lookAlikes', { leadId, withId })).toMatchObject({ code: 'LEAD_NOT_FOUND' });
});

test('the earlier one stays; both reporters read its progress, and the totals count one', async () => {
  const { first, second } = await two();
  const before = (await totals()).total.leads;
  const whole = await merge(second.lead.leadId, first.lead.leadId);
  expect(whole.leadId).toBe(first.lead.leadId);
  expect(whole.tips.map(({ text }) => text)).toEqual([FIRST, SECOND]);
  const liaison = personAt(whole.responsibleUnit.name, 'liaison');
  await town.call(liaison, 'lead.accept', { leadId: whole.leadId, version: whole.version, requestId: newRequest() });
  for (const [as, { receipt }] of [
    ['resident-1', first],
    ['resident-2', second],
  ] as const) {
    const progress = await town.call(as, 'tip.progress', { receipt });
    expect(progress.statusText).toContain('准备核实');
    expect(progress.steps.filter(({ text }) => text.includes('已经收到'))).toHaveLength(1);
  }
  expect((await totals()).total.leads).toBe(before - 1);
  await town.tick();
  expect((await totals()).total.leads).toBe(before - 1);
  const listed = (await allLeads(town, OFFICE)).map(({ leadId }) => leadId);
  expect(listed).toContain(first.lead.leadId);
  expect(listed).not.toContain(second.lead.leadId);
  expect((await get(second.lead.leadId)).mergedInto).toBe(first.lead.leadId);
  expect((await town.call('resident-2', 'tip.mine', {})).items[0]?.statusText).toContain('准备核实');
});

test('a reporter of the one taken in still adds words and takes the tip back, and keeps them after a split', async () => {
  const { first, second } = await two();
  const before = (await totals()).total.leads;
  const whole = await merge(first.lead.leadId, second.lead.leadId);
  const { receipt } = second;
  await town.call('resident-2', 'tip.supplement', {
    receipt,
    requestId: newRequest(),
    text: '老板姓邓',
    attachments: [],
  });
  expect((await get(whole.leadId)).timeline.some(({ text }) => text === '老板姓邓')).toBe(true);
  await town.call('resident-2', 'tip.withdraw', { receipt, requestId: newRequest() });
  const { version } = await get(whole.leadId);
  const input = {
    leadId: whole.leadId,
    version,
    requestId: newRequest(),
    otherId: second.lead.leadId,
    reason: '看错了',
  };
  const kept = await town.call(OFFICE, 'lead.split', input);
  expect(kept.tips.map(({ text }) => text)).toEqual([FIRST]);
  const back = await get(second.lead.leadId);
  expect(back).toMatchObject({ status: 'assigned', mergedInto: null });
  expect(back.tips.map(({ text }) => text)).toEqual([SECOND]);
  expect(back.timeline.some(({ text }) => text === '老板姓邓')).toBe(true);
  expect(back.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind)).toEqual(
    second.lead.clocks.map(({ kind }) => kind),
  );
  const progress = await town.call('resident-2', 'tip.progress', { receipt });
  expect(progress.withdrawn).toBe(true);
  expect((await totals()).total.leads).toBe(before);
  // The phone asks again after a lost answer.
  expect((await town.call(OFFICE, 'lead.split', input)).version).toBe(kept.version);
  await town.tick();
  expect((await totals()).total.leads).toBe(before);
  expect((await allLeads(town, OFFICE)).map(({ leadId }) => leadId)).toContain(second.lead.leadId);
});

test('a reporter reads nothing of the other one: neither what was asked, nor what was added or taken back', async () => {
  const { first, second } = await two();
  const ask = async (leadId: string, question: string) =>
    town.call(OFFICE, 'lead.ask', {
      leadId,
      version: (await get(leadId)).version,
      requestId: newRequest(),
      question,
    });
  const read = (as: string, { receipt }: { receipt: string }) => town.call(as, 'tip.progress', { receipt });
  const add = (as: string, { receipt }: { receipt: string }, text: string) =>
    town.call(as, 'tip.supplement', { receipt, requestId: newRequest(), text, attachments: [] });
  await ask(first.lead.leadId, '您母亲的收条还在吗？');
  await ask(second.lead.leadId, '您说的老板姓什么？');
  await merge(first.lead.leadId, second.lead.leadId);
  expect((await read('resident-1', first)).question).toBe('您母亲的收条还在吗？');
  expect((await read('resident-2', second)).question).toBe('您说的老板姓什么？');

  expect((await add('resident-2', second, '姓邓')).question).toBeNull();
  const left = await read('resident-1', first);
  expect(left.question).toBe('您母亲的收条还在吗？');
  await town.call('resident-2', 'tip.withdraw', { receipt: second.receipt, requestId: newRequest() });
  const words = (await read('resident-1', first)).steps.map(({ text }) => text);
  expect(words).toEqual(left.steps.map(({ text }) => text));
  expect(words.some((text) => /补充的情况|撤回/.test(text))).toBe(false);

  // What is asked from now on is asked of both, and an answer is an answer.
  await ask(first.lead.leadId, '门面搬到哪里去了？');
  for (const [as, one] of [
    ['resident-1', first],
    ['resident-2', second],
  ] as const)
    expect((await read(as, one)).question).toBe('门面搬到哪里去了？');
  expect((await add('resident-1', first, '搬到桥头')).question).toBeNull();
  expect((await read('resident-2', second)).question).toBe('门面搬到哪里去了？');

  // Once it is closed nobody waits for an answer.
  const liaison = personAt((await get(first.lead.leadId)).responsibleUnit.name, 'liaison');
  const work = async (procedure: 'lead.accept' | 'lead.refer' | 'lead.close', extra: object) =>
    town.call(liaison, procedure, {
      leadId: first.lead.leadId,
      version: (await get(first.lead.leadId)).version,
      requestId: newRequest(),
      ...extra,
    });
  await work('lead.accept', {});
  await work('lead.refer', { receivingBody: '县公安局', referredOn: `${TOWN_MONTH}-01`, reason: '移送。' });
  await work('lead.close', { result: 'ceased', reason: '已停。', replyToReporter: '已停。' });
  for (const [as, one] of [
    ['resident-1', first],
    ['resident-2', second],
  ] as const)
    expect(await read(as, one)).toMatchObject({ question: null, closed: true });
});

test('of two people who merge at the same moment one does it and the other is told to look again', async () => {
  const { first, second } = await two();
  const inputs = [
    await mergeInput(first.lead.leadId, second.lead.leadId),
    await mergeInput(second.lead.leadId, first.lead.leadId),
  ];
  const answers = await Promise.all([
    town.ask(OFFICE, 'lead.merge', inputs[0]),
    town.ask(OFFICE_2, 'lead.merge', inputs[1]),
  ]);
  const won = answers.filter(({ ok }) => ok);
  expect(won).toHaveLength(1);
  const lost = answers.find(({ ok }) => !ok);
  expect(['LEAD_CHANGED_MEANWHILE', 'BUSY', 'INVALID_INPUT']).toContain(lost && !lost.ok ? lost.code : '');
  const whole = good(won[0] as Parameters<typeof good<Output<'lead.merge'>>>[0]);
  expect((await get(whole.leadId)).tips).toHaveLength(2);
  expect((await get(whole.leadId)).merged).toHaveLength(1);
});

test('merging and splitting stand in the audit log of both', async () => {
  const { first, second } = await two();
  const whole = await merge(first.lead.leadId, second.lead.leadId);
  await town.call(OFFICE, 'lead.split', {
    leadId: whole.leadId,
    version: whole.version,
    requestId: newRequest(),
    otherId: second.lead.leadId,
    reason: '看错了',
  });
  await town.tick();
  const actions = (leadId: string) =>
    town
      .documents('auditLog')
      .map(({ event }) => event)
      .flatMap((event) => (event.type === 'lead.changed' && event.leadId === leadId ? [event.action] : []));
  for (const { lead } of [first, second]) expect(actions(lead.leadId)).toEqual(['merge', 'split']);
});
