import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';

/** Two residents report one firm under two spellings; the office sees both texts side by side, merges, and parts them again (C5). */
const OFFICE = '430922112-office-office';
const COUNTY = '430922-countyOffice-host';
const FIRST = '我妈在聚贤庭养老公寓交了三万块钱床位费，说一年给百分之十的利息，不住也返钱。';
const SECOND = '举报聚闲庭养老服务中心，到处拉老人交床位费，一年一成利息，现在退不出来。';

const { call, open, tip, tick, newestLeads } = inDemo();

test('two leads are put side by side, merged by a person, and parted again', async () => {
  for (const [index, text] of [FIRST, SECOND].entries())
    await tip(text, `look-alike-journey-${index}`, `resident-${index + 1}`);
  await tick();
  const [second, first] = await newestLeads(2);
  const office = await open(OFFICE, `packages/unit/lead/index?leadId=${second ?? ''}`);

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
