import type { Browser, BrowserContext } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/**
 * A unit works on a lead; the county finds that the unit is concerned. The page open on the unit's phone says calmly that
 * there is no such lead, its list and inbox are as if there had never been one, and the county reads who had looked (C2).
 */
const UNIT = '430922112-socialAffairs';
const LIAISON = `${UNIT}-liaison`;
const COUNTY = '430922-countyOffice-host';
const POST = encodeURIComponent(`liaison@${UNIT}`);
const WORDS = '罗家潭村新开的松溪养老公寓喊老人家交五万订床位，不住一年返百分之十二。';
const REASON = '该办工作人员参与了推销。';

let demo: Demo;
let browser: Browser;
let leadId = '';
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const open = (phone: BrowserContext, person: string, page: string) => openAs(phone, demo.url, person, page);

const call = async (as: string, procedure: string, input: object): Promise<unknown> => {
  const answer = await fetch(`${demo.url}/local/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as, procedure, input }),
  });
  const reply = (await answer.json()) as { ok: boolean; data: unknown };
  expect(reply).toMatchObject({ ok: true });
  return reply.data;
};

/** What the unit's person finds on the own phone: the leads of the list and the entries of the inbox, in order. */
const whatTheUnitHas = async (): Promise<{ leads: string[]; notices: string[] }> => {
  const phone = await newPhone(browser);
  const idsOn = async (page: string, ready: string, entries: string): Promise<string[]> => {
    const tab = await open(phone, LIAISON, page);
    await seen(tab, ready).waitFor();
    return tab.locator(`${entries}:visible`).evaluateAll((nodes) => nodes.map(({ id }) => id));
  };
  const leads = await idsOn(`packages/unit/home/index?post=${POST}`, '#leads, #no-leads', '[id^="lead-"]');
  const notices = await idsOn('pages/inbox/index', '#notices, #no-notices', '[id^="notice-"]');
  await phone.close();
  return { leads, notices };
};

test('late conflict', async () => {
  await demo.tick();
  const before = await whatTheUnitHas();

  await call('resident-1', 'tip.submit', {
    requestId: 'late-conflict-journey',
    text: WORDS,
    divisionCode: '430922112235',
  });
  await demo.tick();
  const { items } = (await call(LIAISON, 'lead.list', { view: 'all', limit: 1 })) as { items: { leadId: string }[] };
  leadId = items[0]?.leadId ?? '';
  expect((await whatTheUnitHas()).notices.join()).toContain(leadId);

  const unit = await open(await newPhone(browser), LIAISON, `packages/unit/lead/index?leadId=${leadId}`);
  await seen(unit, '#tips').waitFor();
  expect(await seen(unit, '#tips').textContent()).toContain('松溪养老公寓');

  const county = await open(await newPhone(browser), COUNTY, `packages/unit/lead/index?leadId=${leadId}`);
  await seen(county, '#action-keepOut').click();
  await seen(county, '#unit').click();
  await seen(county, `#unit-${UNIT}`).click();
  expect(await seen(county, '#keep-out-warning').textContent()).toContain('线索会交给上一级');
  await seen(county, '#reason textarea').fill(REASON);
  await seen(county, '#action-submit').click();
  await seen(county, '#kept-out').waitFor();
  expect(await seen(county, '#excluded').textContent()).toContain(REASON);
  await seen(county, '#viewers').waitFor();
  expect(await seen(county, '#viewers').textContent()).toContain('镇社会事务办联络员');

  await seen(unit, '#action-accept').click();
  await seen(unit, '#lead-gone').waitFor();
  expect(await seen(unit, '#lead-gone').textContent()).toContain('这条线索不在了');
  await unit.goBack();
  await unit.getByText('松溪养老公寓').first().waitFor({ state: 'detached' });
  await seen(unit, '#lead-gone').waitFor();
  await seen(unit, '#lead-gone-back').click();
  await seen(unit, '#open-tip').waitFor();

  for (const isLater of [false, true]) {
    if (isLater) await demo.tick();
    const { leads, notices } = await whatTheUnitHas();
    expect(leads).toEqual(before.leads);
    // Other leads may come due meanwhile, so that new entries push old ones off the first page.
    expect(notices.join()).not.toContain(leadId);
    expect(notices.length).toBe(before.notices.length);
  }
});
