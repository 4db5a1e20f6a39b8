import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newPhone, openAs, openBrowser } from './browser';
import { type Demo, startDemo } from './demo';

/** The demonstration town and a browser for all tests of a file. */
export const inDemo = () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    demo?.stop();
  });
  const call: Demo['call'] = (...wish) => demo.call(...wish);
  return {
    call,
    tick: () => demo.tick(),
    /** A page as one of the seeded people, each on a phone of their own. */
    open: async (person: string, page: string, prepare?: (phone: BrowserContext) => Promise<void>): Promise<Page> => {
      const phone = await newPhone(browser);
      await prepare?.(phone);
      return openAs(phone, demo.url, person, page);
    },
    /** A resident of the village sends a tip. */
    tip: (text: string, requestId: string, as = 'resident-1') =>
      call(as, 'tip.submit', { requestId, text, divisionCode: '430922112235' }),
    /** Ids of the newest leads, the last one first. */
    newestLeads: async (limit: number): Promise<string[]> => {
      const asked = await call('430922-countyOffice-host', 'lead.list', { view: 'all', limit });
      return (asked as { items: { leadId: string }[] }).items.map(({ leadId }) => leadId);
    },
  };
};
