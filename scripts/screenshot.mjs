/**
 * A picture of a page as a phone shows it:
 * `node scripts/screenshot.mjs <url> <out.png> [--elder] [--wait 500] [--width 375] [--height 812] [--full] [--click '#id']…`
 */
import { parseArgs } from 'node:util';
import { loadTs } from './lib/ts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    elder: { type: 'boolean' },
    full: { type: 'boolean' },
    wait: { type: 'string', default: '500' },
    width: { type: 'string', default: '375' },
    height: { type: 'string', default: '812' },
    click: { type: 'string', multiple: true, default: [] },
  },
});
const [url, out] = positionals;
if (!url || !out) {
  console.error('Usage: node scripts/screenshot.mjs <url> <out.png> [--elder] [--wait ms] [--full] [--click selector]');
  process.exit(1);
}

const { openBrowser, newPhone, chooseElderMode } = await loadTs('tests/support/browser.ts');
const browser = await openBrowser();
try {
  const phone = await newPhone(browser, { width: Number(values.width), height: Number(values.height) });
  if (values.elder) await chooseElderMode(phone);
  const page = await phone.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const selector of values.click) await page.click(selector);
  await page.waitForTimeout(Number(values.wait));
  await page.screenshot({ path: out, fullPage: values.full ?? false });
} finally {
  await browser.close();
}
