import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { shanghaiDate } from '@/shared/time/shanghai';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/**
 * A liaison checks and saves 附件1, looks at the printed page and exports it; the office sees who is missing and takes the
 * whole town; a year later one tap confirms it (A4). Documents and leading group (A5). It begins in January of next year.
 */
const YEAR = Number(shanghaiDate(new Date()).slice(0, 4)) + 1;
const VILLAGE = '430922112235';
const LIAISON = `${VILLAGE}-liaison`;
const OFFICE = '430922112-office-office';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  await travelTo(new Date(`${YEAR}-01-15T10:00:00+08:00`));
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

let now: Date;
/** The cloud's time, and that of phones opened from now on. */
const travelTo = async (moment: Date): Promise<void> => {
  now = moment;
  await demo.goTo(now);
  await demo.tick();
};
const open = async (person: string, page: string): Promise<Page> => {
  const phone = await newPhone(browser);
  await phone.clock.setFixedTime(now);
  return openAs(phone, demo.url, person, page);
};
const input = (tab: Page, id: string) => seen(tab, `#${id} input`);
const exported = async (tab: Page) => {
  const [download] = await Promise.all([tab.waitForEvent('download'), seen(tab, '#export').click()]);
  return { name: download.suggestedFilename(), book: read(readFileSync(await download.path())) };
};

test('from the filled-in form to the stamped sheet and the office’s workbook', async () => {
  const unit = await open(LIAISON, `packages/unit/home/index?post=liaison%40${VILLAGE}`);
  await seen(unit, '#open-contacts').click();
  await seen(unit, '#prefilled').waitFor();
  expect(await input(unit, 'liaison-name').inputValue()).toBe('罗家潭村联络员');
  await input(unit, 'liaison-mobile').fill('1380');
  await seen(unit, '#save').click();
  await seen(unit, '#person-liaison').getByText('手机号码是 11 位数字').waitFor();
  await input(unit, 'liaison-mobile').fill('13800000093');
  await input(unit, 'liaison-title').fill('=村会计');
  await seen(unit, '#save').click();
  await seen(unit, '#contact-liaison').waitFor();
  expect(await seen(unit, '#contacts-state').textContent()).toContain('已交');

  await seen(unit, '#open-sheet').click();
  expect(await seen(unit, '#contact-sheet').textContent()).toMatch(
    /附件1桃花江镇处非工作联系人名单单位名称（盖章）：桃花江镇罗家潭村.*联络员罗家潭村联络员=村会计13800000093/,
  );
  const one = await exported(unit);
  expect(one.name).toBe('附件1 处非工作联系人名单（罗家潭村）.xlsx');
  const rows = utils.sheet_to_json<string[]>(one.book.Sheets['罗家潭村'] ?? {}, { header: 1, defval: '' });
  expect(rows[6]).toEqual(['联络员', '罗家潭村联络员', '=村会计', '13800000093', '', '']);

  const office = await open(OFFICE, 'packages/office/home/index?post=office%40430922112-office');
  await seen(office, '#open-contacts').click();
  await seen(office, '#filter-complete').getByText('已交 1').waitFor();
  await seen(office, '#filter-complete').click();
  await seen(office, `#call-unit-${VILLAGE}`).click();
  expect(await seen(office, '#call-sheet').textContent()).toContain('13800000093');
  await seen(office, '#call-sheet-close').click();
  const town = await exported(office);
  expect(town.book.SheetNames).toHaveLength(40);
}, 120_000);

test('a document is handed in with words, and again; both stay', async () => {
  const unit = await open(LIAISON, `packages/unit/home/index?post=liaison%40${VILLAGE}`);
  await seen(unit, '#open-group').click();
  await seen(unit, '#open-workPlan').click();
  for (const note of ['第一稿', '第二稿']) {
    await seen(unit, '#note textarea').fill(note);
    await seen(unit, '#submit').click();
    await seen(unit, '#history').getByText(note).waitFor();
  }
  expect(await seen(unit, '#history').textContent()).toMatch(/重新报送.*第二稿.*报送.*第一稿/);
});

test('the leading group is written down and read by the office', async () => {
  const unit = await open(LIAISON, `packages/unit/group/index?unitId=${VILLAGE}`);
  await input(unit, 'member-0-name').fill('组长某');
  await input(unit, 'member-0-task').fill('组长，全面负责');
  await seen(unit, '#add-member').click();
  await input(unit, 'member-1-name').fill('组员某');
  await input(unit, 'dedicated-name').fill('专职某');
  await seen(unit, '#save').click();
  await seen(unit, '#members').waitFor();
  const office = await open(OFFICE, `packages/unit/group/index?unitId=${VILLAGE}`);
  expect(await seen(office, '#members').textContent()).toMatch(/组长某.*全面负责.*组员某/);
});

test('a year later the list is old; the reminder’s page confirms it with one tap', async () => {
  await travelTo(new Date(`${YEAR + 1}-01-15T10:00:00+08:00`));
  const unit = await open(LIAISON, `packages/unit/contacts/index?dutyId=contactList-${VILLAGE}-${YEAR + 1}`);
  await seen(unit, '#stale').waitFor();
  await seen(unit, '#confirm').click();
  await seen(unit, '#contacts-state').getByText('已交').waitFor();
  expect(await seen(unit, '#history').textContent()).toMatch(/没有变化.*保存了名单/);
});
