import type { Browser, Page } from 'playwright-core';
import { newPhone, openAs, openBrowser, seen } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

/** A receipt that is not lost by one tap: it can be kept as a picture, in which nothing of the tip stands (B2). */
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

/** Its size, and how much of it is of each colour, as a viewer would show it. */
const look = (tab: Page, src: string) =>
  tab.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.naturalWidth,
      height: image.naturalHeight,
    });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const greenIn = (y: number, height: number) => {
      const { data } = context.getImageData(0, y, canvas.width, height);
      let green = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] === 0x0b && data[at + 1] === 0x6e) green += 1;
      return green / (data.length / 4);
    };
    return { width: canvas.width, height: canvas.height, digits: greenIn(230, 270), below: greenIn(520, 300) };
  }, src);

test('the receipt is kept as a picture of its number; refused once, it says what to do instead', async () => {
  const phone = await newPhone(browser);
  const tab = await openAs(phone, demo.url, 'resident-1', 'pages/tip/index');
  await seen(tab, '#tip-text textarea').fill('有人喊老人投钱，说保本。');
  await seen(tab, '#tip-next').click();
  await seen(tab, '#tip-next').click();
  await seen(tab, '#tip-submit').click();
  await seen(tab, '#receipt-number').waitFor();

  await seen(tab, '#save-picture').click();
  await tab.getByText('不用了', { exact: true }).last().click();
  expect(await seen(tab, '#picture-problem').textContent()).toContain('请截图，或者把号抄在纸上');

  await seen(tab, '#save-picture').click();
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByText('同意', { exact: true }).last().click(),
  ]);
  expect(download.suggestedFilename()).toBe('查询回执.png');
  const src = (await seen(tab, '#picture-shown img').getAttribute('src')) ?? '';
  expect(src).toMatch(/^data:image\/png;base64,/);
  const picture = await look(tab, src);
  expect(picture).toMatchObject({ width: 750, height: 1000 });
  // Two lines of thick digits, and nothing green where the words stand.
  expect(picture.digits).toBeGreaterThan(0.08);
  expect(picture.digits).toBeLessThan(0.6);
  expect(picture.below).toBe(0);
});
