import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';

/** A town leader looks at a lead and instructs its unit, which signs and answers; the leader ends it (E5). */
const UNIT = '430922112-socialAffairs';
const LIAISON = `${UNIT}-liaison`;
const LEADER = '430922112-leaders-mayor';
const WORDS = '罗家潭村新开的柳溪养老公寓喊老人家交五万订床位，不住一年返百分之十二。';
const WANTED = '三天内把账目查清。';
const ANSWER = '账目已经调取。';

const { open, tip, newestLeads } = inDemo();

test('a leader instructs, the unit answers', async () => {
  await tip(WORDS, 'supervision-journey');
  const [leadId = ''] = await newestLeads(1);
  const lead = `packages/unit/lead/index?leadId=${leadId}`;

  const leader = await open(LEADER, lead);
  await seen(leader, '#action-supervise').click();
  await seen(leader, '#text textarea').fill(WANTED);
  // A usual date stands there already.
  await seen(leader, '#action-submit').click();
  await seen(leader, '#supervision').waitFor();
  expect(await seen(leader, '#supervision').textContent()).toContain('还没签收');

  const inbox = await open(LIAISON, 'pages/inbox/index');
  await inbox.getByText('上级督办一条线索').first().click();
  await seen(inbox, '#action-ackSupervision').click();
  await seen(inbox, '#action-submit').click();
  await seen(inbox, '#action-answerSupervision').click();
  await seen(inbox, '#text textarea').fill(ANSWER);
  await seen(inbox, '#action-submit').click();
  await inbox.getByText('已回复，待办结').first().waitFor();

  const again = await open(LEADER, lead);
  await seen(again, '#supervision').waitFor();
  expect(await seen(again, '#supervision').textContent()).toContain(ANSWER);
  await seen(again, '#action-closeSupervision').click();
  await seen(again, '#reason textarea').fill('可以。');
  await seen(again, '#action-submit').click();
  await seen(again, '#timeline').waitFor();
  await again.getByText('督办办结').first().waitFor();
  await again.locator('#supervision:visible').first().waitFor({ state: 'detached' });
});
