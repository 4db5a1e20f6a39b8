import type { Page } from 'playwright-core';
import { seen } from './browser';

/** What thumbs do on a screen, in the words of those who use it. */
export const write = (tab: Page, field: string, text: string) => seen(tab, `${field} textarea`).fill(text);
export const type = (tab: Page, field: string, text: string) => seen(tab, `${field} input`).fill(text);
export const tap = (tab: Page, selector: string) => seen(tab, selector).click();
export const textOf = async (tab: Page, selector: string): Promise<string> => {
  await seen(tab, selector).waitFor();
  return (await seen(tab, selector).textContent()) ?? '';
};

/** Waits until it says so: a page shows what it knew before until the newest has come. */
export const shows = (tab: Page, selector: string, text: string | RegExp): Promise<void> =>
  seen(tab, selector).filter({ hasText: text }).waitFor();

/** One row of a list that opens from a field. */
export const choose = async (tab: Page, field: string, value: string): Promise<void> => {
  await tap(tab, field);
  await tap(tab, `${field}-${value}`);
};

/** Says yes to a question of WeChat's. */
export const agree = (tab: Page, word = '确定') => tab.getByText(word, { exact: true }).last().click();

/** One step of a lead from its page to its page. */
export const takeStep = async (tab: Page, action: string, fill: () => Promise<void> = async () => undefined) => {
  await tap(tab, `#action-${action}`);
  await seen(tab, '#action-submit').waitFor();
  await fill();
  await tap(tab, '#action-submit');
  await seen(tab, '#timeline').waitFor();
};
