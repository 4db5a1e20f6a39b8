import type { Page } from 'playwright-core';
import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';

/** 信访办 writes a visit down, hands it on and sees nothing of it again without saying what for (C8). */
const CLERK = '430922112-petition-liaison';
const HANDLER = '430922112-socialAffairs-liaison';
const POLICE = '430922112-police-liaison';

const { open } = inDemo();

const write = (tab: Page, field: string, text: string) => seen(tab, `${field} textarea`).fill(text);
const homeOf = (unit: string) => `packages/unit/home/index?post=liaison%40430922112-${unit}`;
const ledgerOf = (unit: string) => `packages/unit/petitions/index?post=liaison%40430922112-${unit}`;
const openFirst = async (tab: Page, purpose: string): Promise<void> => {
  await seen(tab, '.card[id^="petition-"]').click();
  await seen(tab, `#purpose-${purpose}`).click();
  await write(tab, '#reason', '今天要告知');
  await seen(tab, '#open').click();
};

test('from the visit to the word to the person, and nobody else sees that there is anything', async () => {
  const clerk = await open(CLERK, homeOf('petition'));
  await seen(clerk, '#open-petitions').click();
  await seen(clerk, '#record-petition').click();
  await seen(clerk, '#channel-visit').click();
  await seen(clerk, '#people input').fill('12');
  await write(clerk, '#demand', '养老公寓到期不退钱，找 138 0000 0001');
  await seen(clerk, '#demand-strip').click();
  await seen(clerk, '#unit').click();
  await seen(clerk, '#unit-430922112-socialAffairs').click();
  await seen(clerk, '#submit').click();
  await seen(clerk, '.card[id^="petition-"]').getByText('12人').waitFor();
  expect(await clerk.getByText('养老公寓到期不退钱').count()).toBe(0);

  const handler = await open(HANDLER, ledgerOf('socialAffairs'));
  await openFirst(handler, 'handle');
  await seen(handler, '#demand').getByText('养老公寓到期不退钱，找 （号码略）').waitFor();
  await seen(handler, '#clocks').getByText('还剩15天').waitFor();
  await seen(handler, '#step-tell').click();
  await write(handler, '#text', '已电话告知受理');
  await seen(handler, '#step-submit').click();
  await seen(handler, '#clocks').getByText('还剩60天').waitFor();

  const police = await open(POLICE, homeOf('police'));
  await seen(police, '#open-contacts').waitFor();
  await police.waitForTimeout(1000);
  expect(await police.locator('#open-petitions').count()).toBe(0);
});
