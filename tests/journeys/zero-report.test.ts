import type { Browser, BrowserContext, Page } from 'playwright-core';
import { UNITS } from '@/shared/tables/units';
import { addMonths, shanghaiMonth, startOfDay } from '@/shared/time/shanghai';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/**
 * The monthly return from the message to the leader (E2): the liaison files in two taps, the office sees who is missing,
 * reminds them all and prints, the leader sees the same without numbers to call. It is the 22nd of next month, so that last
 * month's returns lie behind and of this one nothing is filed.
 */
const TOWN = '430922112';
const OFFICE = `${TOWN}-office-office`;
const OFFICE_POST = encodeURIComponent(`office@${TOWN}-office`);
const MAYOR = `${TOWN}-leaders-mayor`;
const MAYOR_POST = encodeURIComponent(`townLeader@${TOWN}-leaders`);
const MONTH = addMonths(shanghaiMonth(new Date()), 1);
const NOW = new Date(startOfDay(`${MONTH}-22`).getTime() + 9.5 * 3600_000);
const VILLAGES = UNITS.filter((unit) => unit.function === 'village');
const PHONE_NUMBER = /1380000\d{4}/;

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  await demo.goTo(NOW);
  await demo.tick();
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

interface Duty {
  filing: { found: boolean; leads: number } | null;
  zeroReport: { leads: { leadId: string }[]; lastChecked: { places: string } | null };
}
const dutyIdOf = (unitId: string): string => `zeroReport-${unitId}-${MONTH}`;
const dutyOf = async (unitId: string): Promise<Duty> =>
  (await demo.call(`${unitId}-liaison`, 'duty.get', { dutyId: dutyIdOf(unitId) })) as Duty;

/** A village that filed last month and has nothing to tell of this one yet. */
const quietVillage = async (): Promise<string> => {
  for (const { id } of VILLAGES) {
    const { filing, zeroReport } = await dutyOf(id);
    if (!filing && zeroReport.lastChecked && zeroReport.leads.length === 0) return id;
  }
  throw new Error('every village has a lead this month');
};

const open = async (person: string, page: string): Promise<{ phone: BrowserContext; tab: Page }> => {
  const phone = await newPhone(browser);
  await phone.clock.setFixedTime(NOW);
  return { phone, tab: await openAs(phone, demo.url, person, page) };
};
const textOf = async (tab: Page, selector: string): Promise<string> => {
  await seen(tab, selector).waitFor();
  return (await seen(tab, selector).textContent()) ?? '';
};
const agree = (tab: Page, word: string) => tab.getByText(word, { exact: true }).last().click();

let zeroVillage = '';

test('from the message the liaison files 零报告 in two taps, with last month’s checks filled in', async () => {
  zeroVillage = await quietVillage();
  const { phone, tab } = await open(`${zeroVillage}-liaison`, 'pages/inbox/index');
  await tab.locator('[id^="notice-"]:visible').filter({ hasText: '请报：每月风险排查情况' }).first().click();
  expect(await textOf(tab, '#checked')).toContain((await dutyOf(zeroVillage)).zeroReport.lastChecked?.places ?? '-');

  await seen(tab, '#file-zero').click();
  await agree(tab, '上报');

  expect(await textOf(tab, '#filed-standing')).toBe('零报');
  expect(await textOf(tab, '#filed-by')).toContain('联络员');
  expect((await dutyOf(zeroVillage)).filing).toMatchObject({ found: false, leads: 0 });
  await phone.close();
});

test('a lead the grid worker sent up is chosen already; what was typed outlives a dead network', async () => {
  const village = await quietVillage();
  const unit = UNITS.find(({ id }) => id === village);
  await demo.call(`${village}-gridWorker`, 'lead.record', {
    requestId: 'zero-report-journey',
    channel: 'gridWorker',
    text: '桃溪松鹤养老公寓喊老人家交五万块订床位，不住一年返百分之十二。',
    divisionCode: unit?.divisionCode,
  });
  const { phone, tab } = await open(
    `${village}-liaison`,
    `packages/unit/zero-report/index?dutyId=${dutyIdOf(village)}`,
  );
  expect(await textOf(tab, '#month-leads')).toContain('网格员上报，已转责任单位办理');
  await seen(tab, '#add-note').click();
  await seen(tab, '#note textarea').fill('老人都劝住了');
  await phone.setOffline(true);
  await seen(tab, '#file-found').click();
  expect(await textOf(tab, '#report-failure')).toContain('还没有报上去');
  await phone.setOffline(false);
  await tab.reload();
  await seen(tab, '#draft-restored').waitFor();
  await seen(tab, '#file-found').click();

  expect(await textOf(tab, '#filed-standing')).toBe('已报（有）');
  expect(await textOf(tab, '#filed-checked')).toContain('老人都劝住了');
  await phone.close();
});

test('two colleagues at once: the second is told who was faster and keeps what was typed', async () => {
  const village = await quietVillage();
  const page = `packages/unit/zero-report/index?dutyId=${dutyIdOf(village)}`;
  const [first, second] = [await open(`${village}-liaison`, page), await open(`${village}-unitHead`, page)];
  await seen(second.tab, '#add-note').click();
  await seen(second.tab, '#note textarea').fill('负责人补充的话');
  await seen(first.tab, '#file-zero').click();
  await agree(first.tab, '上报');
  await seen(first.tab, '#filed').waitFor();

  await seen(second.tab, '#file-zero').click();
  await agree(second.tab, '上报');
  expect(await textOf(second.tab, '#changed-meanwhile')).toContain('联络员');
  await seen(second.tab, '#file-zero').click();
  await agree(second.tab, '上报');
  await seen(second.tab, '#corrected-by').waitFor();
  expect(await textOf(second.tab, '#filed-checked')).toContain('负责人补充的话');
  expect(await textOf(second.tab, '#report-timeline')).toContain('更正：没有发现线索');
  await Promise.all([first.phone.close(), second.phone.close()]);
});

test('the office sees who is missing, calls, reminds them all once, and prints the whole town', async () => {
  const { phone, tab } = await open(OFFICE, `packages/office/home/index?post=${OFFICE_POST}`);
  await seen(tab, '#open-returns').click();
  expect(await textOf(tab, '#count-outstanding')).toBe('36');
  expect(await textOf(tab, '#count-zero')).toBe('2');
  expect(await textOf(tab, '#count-filed')).toBe('1');
  expect(await textOf(tab, '#settled')).toContain('零报');
  const missing = tab.locator('#outstanding:visible [id^="unit-"]').first();
  await missing.click();
  expect(await textOf(tab, '#call-sheet')).toMatch(PHONE_NUMBER);
  await seen(tab, '#call-sheet-close').click();

  await seen(tab, '#chase').click();
  await agree(tab, '提醒');
  expect(await textOf(tab, '#chase-result')).toContain('已经提醒了 36 个单位');
  await seen(tab, '#chase').click();
  await agree(tab, '提醒');
  await tab.getByText('今天都提醒过了').waitFor();

  await seen(tab, '#open-print').click();
  await seen(tab, '#return-sheet').waitFor();
  const sheet = await textOf(tab, '#return-sheet');
  expect(sheet).toContain('非法集资风险排查情况汇总表');
  expect(sheet).toContain('共 39 个单位');
  await tab.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await seen(tab, '#print').click();
  expect(await tab.locator('body').getAttribute('data-printed')).toBe('yes');
  await tab.emulateMedia({ media: 'print' });
  expect(await tab.locator('#print:visible').count()).toBe(0);
  await phone.close();
});

test('a unit that was reminded finds it in its inbox; the leader sees the same month without numbers to call', async () => {
  await demo.tick();
  const rest = VILLAGES.filter(({ id }) => id !== zeroVillage).at(-1)?.id ?? '';
  const unit = await open(`${rest}-liaison`, 'pages/inbox/index');
  await seen(unit.tab, '#notices').waitFor();
  expect(await unit.tab.locator('[id^="notice-"]:visible').filter({ hasText: '请报：每月' }).count()).toBeGreaterThan(
    1,
  );

  const { phone, tab } = await open(MAYOR, `packages/leader/home/index?post=${MAYOR_POST}`);
  await seen(tab, '#open-returns').click();
  expect(await textOf(tab, '#count-outstanding')).toBe('36');
  expect(await seen(tab, '#chase').count()).toBe(0);
  expect(await textOf(tab, '#outstanding')).not.toMatch(PHONE_NUMBER);
  await seen(tab, `#unit-${zeroVillage}`).click();
  expect(await textOf(tab, '#filed-standing')).toBe('零报');
  expect(await tab.locator('#correct:visible').count()).toBe(0);
  await Promise.all([phone.close(), unit.phone.close()]);
});
