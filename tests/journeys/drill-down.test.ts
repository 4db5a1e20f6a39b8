import type { Page } from 'playwright-core';
import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';

/** The county's host goes from the whole county to one lead: every number is what stands behind it (F2). */
const COUNTY = '430922-countyOffice-host';
const POST = 'countyHost%40430922-countyOffice';
const TOWN = '430922112';

const { open } = inDemo();

const numberIn = (text: string | null): number => Number(/(\d[\d,]*) 件/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
const placeIs = (tab: Page, name: string) => seen(tab, '#node-name').getByText(name).waitFor();
const total = async (tab: Page): Promise<number> =>
  Number((await seen(tab, '#total-leads').textContent())?.replaceAll(',', ''));
/** The longest bar of a card, and the number it says. */
const firstBar = async (tab: Page, card: string) => {
  const bar = seen(tab, `#${card}`).locator(`[id^="${card}-"]`).first();
  return { bar, count: numberIn(await bar.textContent()) };
};

test('county, town, village, sector, lead – and back up', async () => {
  const tab = await open(COUNTY, `packages/leader/home/index?post=${POST}`);
  await placeIs(tab, '桃江县');
  const town = numberIn(await seen(tab, `#by-child-${TOWN}`).textContent());
  await seen(tab, `#by-child-${TOWN}`).click();
  await placeIs(tab, '桃花江镇');
  expect(await total(tab)).toBe(town);

  const village = await firstBar(tab, 'by-child');
  await village.bar.click();
  await seen(tab, `#node-up-${TOWN}`).waitFor();
  expect(await total(tab)).toBe(village.count);

  const sector = await firstBar(tab, 'by-sector');
  await sector.bar.click();
  const leads = seen(tab, '#leads').locator('[id^="lead-"]');
  await leads.first().waitFor();
  expect(await leads.count()).toBe(sector.count);
  await leads.first().click();
  await seen(tab, '#history').waitFor();

  await tab.goBack();
  await tab.goBack();
  await seen(tab, `#node-up-${TOWN}`).click();
  await placeIs(tab, '桃花江镇');
  await seen(tab, '#node-up-430922').click();
  await placeIs(tab, '桃江县');
  expect(numberIn(await seen(tab, `#by-child-${TOWN}`).textContent())).toBe(town);
});
