import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { unpackBrowser } from './unpack-browser';

export interface PhoneSize {
  width: number;
  height: number;
}

/** A microphone that beeps, and whose use is always allowed. */
export const FAKE_MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] as const;

/** Close it in afterAll; contexts (phones) inside one browser are cheap and do not see each other. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = unpackBrowser();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', ...flags],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

export const newPhone = (browser: Browser, size: PhoneSize = { width: 375, height: 812 }): Promise<BrowserContext> =>
  browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });

export type TextScale = 1 | 2 | 3;

/** As if 长辈版 had been chosen on this phone before: written where src/platform/text-scale.ts keeps it. */
export async function chooseElderMode(phone: BrowserContext, scale: TextScale = 1): Promise<void> {
  await phone.addInitScript((chosen) => {
    localStorage.setItem(`${location.pathname}#text-scale`, JSON.stringify({ data: chosen }));
  }, scale);
}

/** A page of the mini-program as one of the seeded people. */
export const openAs = async (phone: BrowserContext, url: string, person: string, page: string): Promise<Page> => {
  const tab = await phone.newPage();
  await tab.goto(`${url}/as/${person}/#/${page}`);
  return tab;
};

/** Taro keeps earlier pages in the document: only what is seen counts. */
export const seen = (tab: Page, selector: string) => tab.locator(`${selector}:visible`).last();
