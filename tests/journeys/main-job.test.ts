import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addDays, shanghaiDate, startOfDay } from '@/shared/time/shanghai';
import { chooseElderMode, newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';
import { photoWithExif } from '../support/photos';

/**
 * The main job from the first tap to the leader's number, on the running system with the demonstration town. With
 * SCREENSHOTS=1 the pictures of the README are taken on the way.
 */
const PICTURES = join(__dirname, '../../docs/screenshots');
const VILLAGE = '430922112235';
const UNIT = '430922112-socialAffairs';
const WORDS =
  '我们罗家潭村新开了一家桃源静安养老公寓，天天喊老人家去吃饭，交五万订床位，不住一年返百分之十二，我娘也交了。';

/** Tomorrow morning: whenever the test runs, bells ring. */
const NOW = new Date(startOfDay(addDays(shanghaiDate(new Date()), 1)).getTime() + 10 * 3600_000);

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  await demo.goTo(NOW);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const open = async (phone: BrowserContext, person: string, page: string) => {
  await phone.clock.setFixedTime(NOW);
  return openAs(phone, demo.url, person, page);
};

const picture = async (tab: Page, name: string): Promise<void> => {
  if (process.env.SCREENSHOTS !== '1') return;
  mkdirSync(PICTURES, { recursive: true });
  await tab.waitForTimeout(600);
  await tab.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const totalLeads = async (): Promise<number> => {
  const tab = await open(await newPhone(browser), '430922112-leaders-mayor', 'packages/leader/home/index');
  const words = (await seen(tab, '#total-leads').textContent()) ?? '';
  await picture(tab, 'leader-totals');
  await tab.context().close();
  return Number(/[\d,]+/.exec(words)?.[0].replace(/,/g, ''));
};

let receipt = '';

test('a resident reports with a photo, gets a receipt, and the leaders count exactly one lead more', async () => {
  const before = await totalLeads();
  const tab = await open(await newPhone(browser), 'resident-1', 'pages/home/index');
  await picture(tab, 'home');
  await seen(tab, '#open-tip').click();
  await seen(tab, '#tip-text textarea').fill(WORDS);
  const add = seen(tab, '#photos-add');
  const [chooser] = await Promise.all([tab.waitForEvent('filechooser'), tapAndAgree(tab, add)]);
  await chooser.setFiles({ name: 'shop.jpg', mimeType: 'image/jpeg', buffer: photoWithExif() });
  await picture(tab, 'tip-1-story');
  await seen(tab, '#tip-next').click();
  await seen(tab, '#village').click();
  await seen(tab, `#village-${VILLAGE}`).click();
  await seen(tab, '#company input').fill('桃源静安养老公寓');
  await picture(tab, 'tip-2-place');
  await seen(tab, '#tip-next').click();
  await picture(tab, 'tip-3-name');
  await seen(tab, '#tip-submit').click();
  const number = seen(tab, '#receipt-number');
  await number.waitFor();
  receipt = ((await number.textContent()) ?? '').replace(/\D/g, '');
  expect(receipt).toHaveLength(16);
  await picture(tab, 'receipt');
  expect(await totalLeads()).toBe(before + 1);
});

/** The first private tap asks for consent (D5). */
const tapAndAgree = async (tab: Page, button: ReturnType<Page['locator']>): Promise<void> => {
  await button.click();
  const agree = tab.getByText('同意', { exact: true }).last();
  await agree.click({ timeout: 3000 }).catch(() => undefined);
};

test('the unit gets a message and an inbox entry, takes the lead on, verifies and refers it', async () => {
  const liaison = `${UNIT}-liaison`;
  const phone = await newPhone(browser);
  const inbox = await open(phone, liaison, 'pages/inbox/index');
  await seen(inbox, '#ask-messages').click();
  await inbox.getByText('好了', { exact: true }).first().waitFor();
  await demo.tick();
  await inbox.reload();
  const notice = inbox.locator('[id^="notice-"]:visible').filter({ hasText: '有一条新线索交给您单位' }).first();
  await notice.waitFor();
  await picture(inbox, 'inbox');
  await notice.click();
  const lead = inbox;
  await seen(lead, '#route').waitFor();
  expect(await seen(lead, '#route').textContent()).toContain('养老');
  expect(await seen(lead, '#tips').textContent()).toContain('静安养老公寓');
  await picture(lead, 'lead');
  await act(lead, 'accept');
  await act(lead, 'verify', async () => {
    await seen(lead, '#investigator-0 input').fill('核查员甲');
    await seen(lead, '#investigator-1 input').fill('核查员乙');
  });
  await act(lead, 'refer', async () => {
    await picture(lead, 'refer');
    await seen(lead, '#receivingBody input').fill('县公安局');
    await seen(lead, '#reason textarea').fill('承诺高息、向老人收钱，按规定移送。');
  });
  await expect(seen(lead, '#lead-status').textContent()).resolves.toContain('移送');
  await picture(lead, 'lead-referred');
  const answer = await fetch(`${demo.url}/local/messages?person=${liaison}`);
  expect(await answer.text()).toContain('新线索待受理');
});

const act = async (tab: Page, action: string, fill: () => Promise<void> = async () => undefined): Promise<void> => {
  const direct = seen(tab, `#action-${action}`);
  await direct.click();
  await seen(tab, '#action-submit').waitFor();
  await fill();
  await seen(tab, '#action-submit').click();
  await seen(tab, '#timeline').waitFor();
  await tab.waitForTimeout(400);
};

test('the resident reads in plain words, on another phone, that the matter went to the competent body', async () => {
  const phone = await newPhone(browser);
  await chooseElderMode(phone, 1);
  const tab = await open(phone, 'resident-2', 'pages/progress/index');
  await seen(tab, '#receipt-input input').fill(receipt);
  await seen(tab, '#query-receipt').click();
  await seen(tab, '#story-steps').waitFor();
  expect(await seen(tab, '#story-status-text').textContent()).toContain('移送');
  await picture(tab, 'progress-elder');
});
