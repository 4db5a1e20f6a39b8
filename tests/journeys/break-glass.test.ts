import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Output, ProcedureName, Reply } from '../../src/shared/contract';
import { chooseElderMode, newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/**
 * A unit asks who reported, is refused, asks again with a better reason, is let in for half an hour, and the reporter
 * reads that it happened (D2). With SCREENSHOTS=1 the pictures are taken on the way.
 */
const PICTURES = join(__dirname, '../../docs/screenshots');
const LIAISON = '430922112-socialAffairs-liaison';
const CUSTODIANS = ['430922112-office-custodian', '430922112-general-custodian'] as const;
const CONTACT = { name: '举报人某某', phone: '13900000555' };

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const call = async <P extends ProcedureName>(as: string, procedure: P, input: object): Promise<Output<P>> => {
  const answer = await fetch(`${demo.url}/local/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as, procedure, input }),
  });
  const reply = (await answer.json()) as Reply<Output<P>>;
  if (!reply.ok) throw new Error(`${procedure}: ${reply.code}`);
  return reply.data;
};

const open = (phone: BrowserContext, person: string, page: string) => openAs(phone, demo.url, person, page);

const shows = (tab: Page, selector: string, words: string) =>
  tab.locator(`${selector}:visible`).filter({ hasText: words }).last().waitFor();

const picture = async (tab: Page, name: string): Promise<void> => {
  if (process.env.SCREENSHOTS !== '1') return;
  mkdirSync(PICTURES, { recursive: true });
  await tab.waitForTimeout(600);
  await tab.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const ask = async (tab: Page, reason: string): Promise<void> => {
  await seen(tab, '#purpose-evidence').click();
  await seen(tab, '#reason textarea').fill(reason);
  await seen(tab, '#send-request').click();
  await shows(tab, '#request-state', '等身份保管员决定');
};

/** One custodian looks at the only request there is, and says a word. */
const decide = async (custodian: string, word: 'grant' | 'refuse', note: string): Promise<void> => {
  const phone = await newPhone(browser);
  if (word === 'refuse') await chooseElderMode(phone, 1);
  const tab = await open(phone, custodian, 'packages/custodian/home/index');
  const card = seen(tab, '#to-decide [id^="request-"]');
  await card.waitFor();
  expect(await card.textContent()).toContain('镇社会事务办');
  await seen(tab, '[id^="note-"] textarea').fill(note);
  if (word === 'refuse') await picture(tab, 'custodian-elder');
  await seen(tab, `[id^="${word}-"]`).click();
  await seen(tab, '.taro-model__confirm').click();
  await shows(tab, '#decided', note);
  await seen(tab, '#nothing-to-decide').waitFor();
  await phone.close();
};

test('refused, then granted by two, then read by one, then told to the reporter', async () => {
  const { receipt } = await call('resident-1', 'tip.submit', {
    requestId: 'journey-break-glass',
    text: '罗家潭村新开了一家桃源静安养老公寓，喊老人家交五万订床位，不住一年返百分之十二。',
    divisionCode: '430922112235',
    contact: CONTACT,
  });
  const { items } = await call(LIAISON, 'lead.list', { view: 'all', limit: 1 });

  const phone = await newPhone(browser);
  const tab = await open(phone, LIAISON, `packages/unit/lead/index?leadId=${items[0]?.leadId ?? ''}`);
  await seen(tab, '#ask-identity-0').click();
  await seen(tab, '#what-happens').waitFor();
  await picture(tab, 'identity-request');
  await ask(tab, '想问问情况。');

  await decide(CUSTODIANS[0], 'refuse', '理由太简单，先在小程序里问。');
  await seen(tab, '#reload-request').click();
  await shows(tab, '#request-state', '理由太简单');
  await ask(tab, '要当面核对合同和收据，小程序里问过两次没有回音。');

  for (const custodian of CUSTODIANS) await decide(custodian, 'grant', '非看不可。');
  await seen(tab, '#reload-request').click();
  await shows(tab, '#time-left', '还剩');
  expect(await tab.locator('body').textContent()).not.toContain(CONTACT.phone);
  await seen(tab, '#show-reporter').click();
  await shows(tab, '#reporter', CONTACT.name);
  await shows(tab, '#reporter', CONTACT.phone);
  await seen(tab, '#call-reporter').waitFor();
  await picture(tab, 'identity-open');
  expect(await tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(CONTACT.phone);
  await tab.reload();
  await shows(tab, '#request-state', '已告诉举报人');
  expect(await tab.locator('body').textContent()).not.toContain(CONTACT.phone);

  const reporter = await open(
    await newPhone(browser),
    'resident-1',
    `pages/tip-story/index?receipt=${receipt.replace(/\D/g, '')}`,
  );
  await shows(reporter, '#story-steps', '两位身份保管员同意');
  await picture(reporter, 'progress-opened');
  expect(await seen(reporter, '#story-steps').textContent()).toContain('核实证据');
});
