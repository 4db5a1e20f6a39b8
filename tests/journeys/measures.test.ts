import type { Browser } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** A town unit looks for a county power, is told whose it is and asks for it; the county answers; the unit reads the answer (C4). */
const LIAISON = '430922112-socialAffairs-liaison';
const COUNTY = '430922-countyOffice-host';
const WORDS = '罗家潭村新开的柳溪养老公寓喊老人家交五万订床位，不住一年返百分之十二。';
const WANTED = '请责令停止收订床款。';
const ANSWER = '已责令停止，限三日内撤下宣传。';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

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

test('the town asks, the county answers', async () => {
  await call('resident-1', 'tip.submit', {
    requestId: 'measures-journey',
    text: WORDS,
    divisionCode: '430922112235',
  });
  const { items } = (await call(COUNTY, 'lead.list', { view: 'all', limit: 1 })) as { items: { leadId: string }[] };
  const page = `packages/unit/lead/index?leadId=${items[0]?.leadId ?? ''}`;
  const open = async (person: string) => openAs(await newPhone(browser), demo.url, person, page);

  const unit = await open(LIAISON);
  await seen(unit, '#action-recordMeasure').click();
  await seen(unit, '#kind').click();
  await unit.getByText('责令停止').last().click();
  expect(await seen(unit, '#whose-power').textContent()).toMatch(/县处非办.*第二十三条.*提请/);
  expect(await unit.locator('#part-own:visible').count()).toBe(0);
  await seen(unit, '#part-request').click();
  await seen(unit, '#text textarea').fill(WANTED);
  await seen(unit, '#action-submit').click();
  await seen(unit, '#measures').waitFor();
  expect(await seen(unit, '#measures').textContent()).toMatch(/提请责令停止.*等答复/);

  const county = await open(COUNTY);
  await seen(county, '#action-answerMeasure').click();
  await seen(county, '#accepted-yes').click();
  await seen(county, '#text textarea').fill(ANSWER);
  await seen(county, '#action-submit').click();
  await seen(county, '#measures').waitFor();

  const again = await open(LIAISON);
  await seen(again, '#measures').waitFor();
  expect(await seen(again, '#measures').textContent()).toContain(ANSWER);
  expect(await seen(again, '#measures').textContent()).toContain('已同意');
});
