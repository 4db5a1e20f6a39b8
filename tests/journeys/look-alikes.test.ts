import type { Browser } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** Two residents report one firm under two spellings; the office sees both texts side by side, merges, and parts them again (C5). */
const OFFICE = '430922112-office-office';
const COUNTY = '430922-countyOffice-host';
const FIRST = '我妈在聚贤庭养老公寓交了三万块钱床位费，说一年给百分之十的利息，不住也返钱。';
const SECOND = '举报聚闲庭养老服务中心，到处拉老人交床位费，一年一成利息，现在退不出来。';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const post = async (path: string, body: object): Promise<unknown> => {
  const answer = await fetch(`${demo.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
};
const call = async (as: string, procedure: string, input: object): Promise<unknown> => {
  const reply = (await post('/local/call', { as, procedure, input })) as { ok: boolean; data: unknown };
  expect(reply).toMatchObject({ ok: true });
  return reply.data;
};

test('two leads are put side by side, merged by a person, and parted again', async () => {
  for (const [index, text] of [FIRST, SECOND].entries())
    await call(`resident-${index + 1}`, 'tip.submit', {
      requestId: `look-alike-journey-${index}`,
      text,
      divisionCode: '430922112235',
    });
  await post('/local/tick', {});
  const { items } = (await call(COUNTY, 'lead.list', { view: 'all', limit: 2 })) as { items: { leadId: string }[] };
  const [second, first] = items.map(({ leadId }) => leadId);
  const page = `packages/unit/lead/index?leadId=${second ?? ''}`;
  const office = await openAs(await newPhone(browser), demo.url, OFFICE, page);

  await seen(office, '#open-alike').click();
  const pair = seen(office, `#alike-${first ?? ''}`);
  await pair.waitFor();
  expect(await pair.textContent()).toContain('“聚闲庭');
  expect(await pair.locator('.alike-mark').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('聚贤庭')]),
  );
  await pair.locator('#merge').click();
  await seen(office, '#confirm-merge').click();

  await seen(office, '#merged').waitFor();
  expect(await seen(office, '#merged').textContent()).toContain('并入 1 条线索');
  await seen(office, `#split-${second ?? ''}`).click();
  await seen(office, '#split-reason textarea').fill('看错了，是两家。');
  await seen(office, '#confirm-split').click();
  await office.locator('#merged:visible').waitFor({ state: 'hidden' });
  expect(await call(COUNTY, 'lead.get', { leadId: second })).toMatchObject({ status: 'assigned', mergedInto: null });
});
