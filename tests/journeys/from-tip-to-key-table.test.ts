import type { Page } from 'playwright-core';
import { chooseElderMode, seen } from '../support/browser';
import { inDemo } from '../support/in-demo';
import { agree, choose, shows, tap, takeStep, textOf, type, write } from '../support/taps';

/**
 * One lead through all hands, on the running system with the demonstration town and by taps alone: a resident, the unit,
 * the office, a joint meeting, the money given back, the answer, 附件2 of the month (C3, C4, C7, F1).
 */
const UNIT = '430922112-socialAffairs';
const LIAISON = `${UNIT}-liaison`;
const OFFICE = '430922112-office-office';
const UNIT_HOME = `packages/unit/home/index?post=liaison%40${UNIT}`;
const OFFICE_HOME = 'packages/office/home/index?post=office%40430922112-office';
const COMPANY = '松涛颐养之家';
const WORDS = `我们罗家潭村新开了一家${COMPANY}，喊老人家交钱订床位，说不住也一年返百分之十二，我爹交了五万。`;
const DECISION = '由社会事务办督促退钱，一个月内退清。';
const TASK = '把交了钱的人和数目登记清楚，督促退钱。';
const DONE = '六户都登记了，店里答应分两次退。';
const INTERNAL = '核了账，六户签了收条，床位牌子已拆。';
const ANSWER = '这家店已经不收钱了，登记过的六户都退清了。以后遇到先交钱再返利的，请先问村里。';

const { open } = inDemo();

/** From the list of work, where the company's name stands. */
const openLead = async (person: string, home: string): Promise<Page> => {
  const tab = await open(person, home);
  await tap(tab, '#view-all');
  await tab.locator('.card[id^="lead-"]:visible').filter({ hasText: COMPANY }).first().click();
  await seen(tab, '#timeline').waitFor();
  return tab;
};
/** 附件2 as it prints, cell by cell. */
const printedRows = (tab: Page): Promise<string[][]> =>
  tab
    .locator('.key-paper-line-of-table:visible')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.key-paper-cell')].map((cell) => (cell.textContent ?? '').trim())),
    );

test('whoever tells gets a number to ask with, whatever becomes of it', async () => {
  const tab = await open('resident-1', 'pages/home/index');
  await tap(tab, '#open-tip');
  await write(tab, '#tip-text', WORDS);
  await tap(tab, '#tip-next');
  await choose(tab, '#village', '430922112235');
  await type(tab, '#company', COMPANY);
  await tap(tab, '#tip-next');
  await tap(tab, '#tip-submit');
  expect((await textOf(tab, '#receipt-number')).replace(/\D/g, '')).toHaveLength(16);
});

test('the unit finds it among its work at once, takes it on, looks into it and writes down what it found', async () => {
  const tab = await openLead(LIAISON, UNIT_HOME);
  await shows(tab, '#tips', COMPANY);
  await takeStep(tab, 'accept');
  await takeStep(tab, 'verify', async () => {
    await type(tab, '#investigator-0', '核查员甲');
    await type(tab, '#investigator-1', '核查员乙');
  });
  await takeStep(tab, 'updateFacts', async () => {
    await choose(tab, '#sector', 'elderCare');
    await choose(tab, '#mode', 'elderCare');
    await type(tab, '#amount', '12.5');
    await type(tab, '#people', '6');
    await type(tab, '#unpaid', '12.5');
    await tap(tab, '#online-offline');
    await tap(tab, '#cross-region-no');
  });
  await shows(tab, '#facts', /12\.5万元.*6/);
  await shows(tab, '#lead-status', '核查中');
});

test('the office lays it before a joint meeting, which decides, gives the unit a task with a deadline and makes it a key lead', async () => {
  const tab = await openLead(OFFICE, OFFICE_HOME);
  await tap(tab, '#open-meeting-form');
  await seen(tab, '[id^="leadIds-remove-"]').waitFor();
  await type(tab, '#place', '镇政府二楼会议室');
  await choose(tab, '#unitIds', UNIT);
  await write(tab, '#minutes', '各单位通报了情况。');
  await write(tab, '#decisions', DECISION);
  await tap(tab, '#add-task');
  await choose(tab, '#task-0-unit', UNIT);
  await write(tab, '#task-0-text', TASK);
  await tap(tab, '#task-0-due');
  await agree(tab);
  await tap(tab, '#step-submit');
  await seen(tab, '#meeting-head').waitFor();
  await shows(tab, '#decisions', DECISION);
  await shows(tab, '#tasks', /镇社会事务办.*前办好/);

  await seen(tab, '#about').getByText(COMPANY).click();
  await takeStep(tab, 'markKey', () => write(tab, '#reason', '联席会议定的：钱还没退。'));
  await shows(tab, '#lead-head', '重点线索');
});

test('the unit finds among what it owes what the meeting gave it, does it, says so – and finds the way from there to the lead', async () => {
  const tab = await open(LIAISON, UNIT_HOME);
  await tab.locator('.card[id^="owed-"]:visible').filter({ hasText: '联席会议交办的事' }).locator('.btn').click();
  await shows(tab, '#document', TASK);
  await write(tab, '#note', DONE);
  await tap(tab, '#submit');
  await seen(tab, '#history').getByText(DONE).waitFor();
  await tap(tab, '#open-meeting');
  await shows(tab, '#tasks', DONE);
  await seen(tab, '#about').getByText(COMPANY).click();
  await shows(tab, '#lead-status', '核查中');
});

test('the office sees on the meeting’s page that the task is done, without asking', async () => {
  const tab = await open(OFFICE, OFFICE_HOME);
  await tap(tab, '#open-meetings');
  await tab.locator('#meetings:visible [id^="meeting-"]').first().click();
  await shows(tab, '#tasks', new RegExp(`已完成.*${DONE}`));
});

test('the money goes back in steps, and everybody reads the same share of it', async () => {
  const tab = await openLead(LIAISON, UNIT_HOME);
  const giveBack = (wan: string, people: string) =>
    takeStep(tab, 'recordRecovery', async () => {
      await type(tab, '#returnedYuan', wan);
      await type(tab, '#people', people);
      await write(tab, '#note', '店里当面退现金，村干部在场。');
    });
  await giveBack('5', '2');
  await seen(tab, '#recovery').getByText('清退比例 40%').waitFor();
  await shows(tab, '#recovery', /正在清退.*5万元.*7\.5万元/);
  await giveBack('7.5', '4');
  await seen(tab, '#recovery').getByText('清退比例 100%').waitFor();
  await takeStep(tab, 'finishRecovery', () => write(tab, '#reason', '六户都退清了。'));
  await seen(tab, '#recovery').getByText('清退完毕').waitFor();
});

test('the unit concludes and closes; 处理结果 of 附件2 follows from the end and is not typed a second time', async () => {
  const tab = await openLead(LIAISON, UNIT_HOME);
  await takeStep(tab, 'determine', async () => {
    for (const question of ['licence', 'promise', 'public']) await tap(tab, `#test-${question}-met`);
    await tap(tab, '#outcome-suspected');
    await write(tab, '#reason', '没有许可，许诺返利，向村里老人收钱。');
  });
  await takeStep(tab, 'close', async () => {
    await tap(tab, '#result-ceased');
    await shows(tab, '#table-result', '已停止有关活动');
    await write(tab, '#reason', INTERNAL);
    await write(tab, '#replyToReporter', ANSWER);
  });
  await seen(tab, '#lead-status').getByText('已办结').waitFor();
});

test('the resident reads the answer in large letters and plain words, and nothing that is not for residents', async () => {
  const tab = await open('resident-1', 'pages/progress/index', chooseElderMode);
  await seen(tab, '#my-tips').getByText(COMPANY).first().click();
  expect(await textOf(tab, '#story-status-text')).toBe('这件事已经办完。');
  await shows(tab, '#story-result', ANSWER);
  const everything = await textOf(tab, 'body');
  for (const inner of [INTERNAL, TASK, '联席会议', '重点', '核查员']) expect(everything).not.toContain(inner);
});

test('附件2 of the month has the row with the numbers of the lead, the total is that of the printed rows; checked, issued', async () => {
  const tab = await open(OFFICE, OFFICE_HOME);
  await tap(tab, '#open-key-tables');
  await tap(tab, '#make-table');
  await tap(tab, '#open-sheet');
  await seen(tab, '#key-sheet').waitFor();
  const rows = await printedRows(tab);
  const row = rows.find(([, company]) => company === COMPANY);
  expect(row?.slice(1)).toEqual([
    COMPANY,
    '养老服务',
    '提供“养老服务”、投资“养老项目”、销售“老年产品”',
    '线下',
    '12.50',
    '6.00',
    '0.00',
    '否',
    '',
    '清退完毕，清退比例100.00%',
    '已停止有关活动',
    '',
    '',
  ]);
  const total = rows.at(-1) ?? [];
  for (const column of [5, 6, 7]) {
    const hundredths = rows.slice(1, -1).map((cells) => Math.round(Number(cells[column]) * 100));
    expect(Math.round(Number(total[column]) * 100)).toBe(hundredths.reduce((sum, value) => sum + value, 0));
  }

  await tap(tab, '#back');
  await tap(tab, '#step-check');
  await agree(tab);
  await tap(tab, '#step-issue');
  await agree(tab);
  await seen(tab, '#table-head').getByText('已签发').waitFor();
  await shows(tab, '#history', /签发.*核对.*生成草稿/);
});
