import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';

/** A town unit looks for a county power, is told whose it is and asks for it; the county answers; the unit reads the answer (C4). */
const LIAISON = '430922112-socialAffairs-liaison';
const COUNTY = '430922-countyOffice-host';
const WORDS = '罗家潭村新开的柳溪养老公寓喊老人家交五万订床位，不住一年返百分之十二。';
const WANTED = '请责令停止收订床款。';
const ANSWER = '已责令停止，限三日内撤下宣传。';

const { open, tip, newestLeads } = inDemo();

test('the town asks, the county answers', async () => {
  await tip(WORDS, 'measures-journey');
  const [leadId = ''] = await newestLeads(1);
  const lead = `packages/unit/lead/index?leadId=${leadId}`;

  const unit = await open(LIAISON, lead);
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

  const county = await open(COUNTY, lead);
  await seen(county, '#action-answerMeasure').click();
  await seen(county, '#accepted-yes').click();
  await seen(county, '#text textarea').fill(ANSWER);
  await seen(county, '#action-submit').click();
  await seen(county, '#measures').waitFor();

  const again = await open(LIAISON, lead);
  await seen(again, '#measures').waitFor();
  expect(await seen(again, '#measures').textContent()).toContain(ANSWER);
  expect(await seen(again, '#measures').textContent()).toContain('已同意');
});
