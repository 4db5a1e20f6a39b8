import type { Browser } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** A town leader looks at a lead and instructs its unit, which signs and answers; the leader ends it (E5). */
const UNIT = '430922112-socialAffairs';
const LIAISON = `${UNIT}-liaison`;
const LEADER = '430922112-leaders-mayor';
const COUNTY = '430922-countyOffice-host';
const WORDS = '罗家潭村新开的柳溪养老公寓喊老人家交五万订床位，不住一年返百分之十二。';
const WANTED = '三天内把账目查清。';
const ANSWER = '账目已经调取。';

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

test('a leader instructs, the unit answers', async () => {
  await call('resident-1', 'tip.submit', {
    requestId: 'supervision-journey',
    text: WORDS,
    divisionCode: '430922112235',
  });
  const { items } = (await call(COUNTY, 'lead.list', { view: 'all', limit: 1 })) as { items: { leadId: string }[] };
  const page = `packages/unit/lead/index?leadId=${items[0]?.leadId ?? ''}`;
  const open = async (person: string) => openAs(await newPhone(browser), demo.url, person, page);

  const leader = await open(LEADER);
  await seen(leader, '#action-supervise').click();
  await seen(leader, '#text textarea').fill(WANTED);
  // A usual date stands there already.
  await seen(leader, '#action-submit').click();
  await seen(leader, '#supervision').waitFor();
  expect(await seen(leader, '#supervision').textContent()).toContain('还没签收');

  const inbox = await openAs(await newPhone(browser), demo.url, LIAISON, 'pages/inbox/index');
  await inbox.getByText('上级督办一条线索').first().click();
  await seen(inbox, '#action-ackSupervision').click();
  await seen(inbox, '#action-submit').click();
  await seen(inbox, '#action-answerSupervision').click();
  await seen(inbox, '#text textarea').fill(ANSWER);
  await seen(inbox, '#action-submit').click();
  await inbox.getByText('已回复，待办结').first().waitFor();

  const again = await open(LEADER);
  await seen(again, '#supervision').waitFor();
  expect(await seen(again, '#supervision').textContent()).toContain(ANSWER);
  await seen(again, '#action-closeSupervision').click();
  await seen(again, '#reason textarea').fill('可以。');
  await seen(again, '#action-submit').click();
  await seen(again, '#timeline').waitFor();
  await again.getByText('督办办结').first().waitFor();
  expect(await again.locator('#supervision:visible').count()).toBe(0);
});
