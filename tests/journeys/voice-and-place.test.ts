import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Output, Reply } from '../../src/shared/contract';
import { FAKE_MICROPHONE, newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** A resident who cannot type: speaks, says with one tap where they are, and the staff hear and see it. */
const HOST = '430922-countyOffice-host';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser(FAKE_MICROPHONE)]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const open = (phone: BrowserContext, person: string, page: string) => openAs(phone, demo.url, person, page);

const agree = (tab: Page) => tab.getByText('同意', { exact: true }).last().click();

const newestLeadId = async (): Promise<string> => {
  const answer = await fetch(`${demo.url}/local/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: HOST, procedure: 'lead.list', input: { view: 'all', limit: 1 } }),
  });
  const reply = (await answer.json()) as Reply<Output<'lead.list'>>;
  if (!reply.ok || !reply.data.items[0]) throw new Error('there is no lead');
  return reply.data.items[0].leadId;
};

test('a resident reports by voice alone and attaches the rough place', async () => {
  const phone = await newPhone(browser);
  await phone.grantPermissions(['microphone', 'geolocation']);
  await phone.setGeolocation({ latitude: 28.51876543, longitude: 112.12345678 });
  const tab = await open(phone, 'resident-1', 'pages/tip/index');
  await seen(tab, '#voice-start').click();
  await agree(tab);
  await seen(tab, '#voice-stop').filter({ hasText: '（2 秒' }).waitFor();
  await seen(tab, '#voice-stop').click();
  await seen(tab, '#voice').getByText('✓ 已上传').waitFor();
  await seen(tab, '#tip-next').click();

  await seen(tab, '#location-add').click();
  await agree(tab);
  await seen(tab, '#location-remove').click();
  // Agreed once; the second time it comes without a question.
  await seen(tab, '#location-add').click();
  await seen(tab, '#location-remove').waitFor();
  await seen(tab, '#tip-next').click();
  expect(await seen(tab, '#tip-summary').textContent()).toMatch(/1 段.*现在的大致位置已附上/);
  await seen(tab, '#tip-submit').click();
  await seen(tab, '#receipt-number').waitFor();
});

test('the staff hear the recording to its end and read the place to about 100 m', async () => {
  const phone = await newPhone(browser);
  await phone.addInitScript(() => {
    // Tells the test how far the sound got.
    window.Audio = class extends Audio {
      constructor(url?: string) {
        super(url);
        this.addEventListener('ended', () => document.body.setAttribute('data-heard', String(this.currentTime)));
      }
    };
  });
  const tab = await open(phone, HOST, `packages/unit/lead/index?leadId=${await newestLeadId()}`);
  // The browser's position moved into the system of China's maps, then made coarse.
  expect(await seen(tab, '#tip-location').textContent()).toMatch(/北纬 28\.51\d，东经 112\.1\d{2}只/);
  await seen(tab, '#tip-0-files-0').click();
  await tab.waitForSelector('body[data-heard]', { state: 'attached' });
  expect(Number(await tab.getAttribute('body', 'data-heard'))).toBeGreaterThan(1.5);
  await seen(tab, '#tip-0-files-0').filter({ hasText: '听录音' }).waitFor();
});

test('a resident whose phone refuses the position is told so, and can go on without', async () => {
  const phone = await newPhone(browser);
  const tab = await open(phone, 'resident-2', 'pages/tip/index');
  await seen(tab, '#tip-text textarea').fill('村口有人拉人存钱。');
  await seen(tab, '#tip-next').click();
  await seen(tab, '#location-add').click();
  await agree(tab);
  await seen(tab, '#location').getByText('没有得到使用位置的许可').waitFor();
  await seen(tab, '#tip-next').click();
  expect(await seen(tab, '#tip-summary').textContent()).not.toContain('位置');
});
