import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** A unit head invites, a resident joins with the code, the post ends, and the new colleague is a resident again. */
const VILLAGE = '430922112235';
const HEAD = `${VILLAGE}-unitHead`;
const WORKER = `${VILLAGE}-gridWorker`;

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const open = (phone: BrowserContext, person: string, page: string) => openAs(phone, demo.url, person, page);

const input = (tab: Page, id: string) => seen(tab, `#${id} input`);

test('from invitation to post, and back to being a resident', async () => {
  const [headsPhone, residentsPhone] = [await newPhone(browser), await newPhone(browser)];
  const head = await open(headsPhone, HEAD, `packages/unit/home/index?post=unitHead%40${VILLAGE}`);
  await seen(head, '#open-people').click();
  await seen(head, '#invite-role-gridWorker').click();
  await seen(head, '#invite-submit').click();
  await seen(head, '#invitation-qr').waitFor();
  const code = (await seen(head, '#invitation-code').textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5} [2-9A-HJ-NP-Z]{5}$/);

  const resident = await open(residentsPhone, 'resident-1', 'pages/me/index');
  await seen(resident, '#join-link').click();
  await input(resident, 'invitation-code').fill('22222 22222');
  await seen(resident, '#check-code').click();
  expect(await seen(resident, '#join-problem').textContent()).toContain('没有这个邀请码');
  await input(resident, 'invitation-code').fill(code.toLowerCase());
  await seen(resident, '#check-code').click();
  expect(await seen(resident, '#offer').textContent()).toMatch(/罗家潭村.*网格员/);
  await seen(resident, '#join').click();
  await seen(resident, '#offer').getByText('请先写上您的姓名').waitFor();
  await input(resident, 'join-name').fill('新来的网格员');
  await seen(resident, '#join').click();
  expect(await seen(resident, '#joined').textContent()).toContain('罗家潭村的网格员');
  await seen(resident, '#joined-home').click();
  await seen(resident, `#work-gridWorker-${VILLAGE}`).waitFor();

  await seen(head, '#invitation-close').click();
  await head.reload();
  const row = head.locator('[id^="person-"]:visible').filter({ hasText: '新来的网格员' });
  expect(await row.textContent()).toContain('138****0001');
  // The colleague who was there before hands on what they had logged.
  await seen(head, `#end-${WORKER}-gridWorker`).click();
  await seen(head, '#successor').getByText('新来的网格员').click();
  expect(await seen(head, '#end-warnings').textContent()).toContain('交给新来的网格员继续跟');
  await seen(head, '#end-reason-moved').click();
  await seen(head, '#end-submit').click();
  await head.getByText('结束', { exact: true }).last().click();
  await head.locator(`#person-${WORKER}:visible`).waitFor({ state: 'detached' });

  await row.getByText('结束任职').click();
  expect(await seen(head, '#end-warnings').textContent()).toContain('本单位只有这一位网格员');
  await seen(head, '#end-reason-left').click();
  await seen(head, '#end-submit').click();
  await head.getByText('结束', { exact: true }).last().click();
  await row.waitFor({ state: 'detached' });
  await resident.reload();
  await seen(resident, '#open-tip').waitFor();
  await seen(resident, '#work').waitFor({ state: 'detached' });
});
