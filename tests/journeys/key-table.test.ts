import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { seen } from '../support/browser';
import { inDemo } from '../support/in-demo';
import { filledSheet } from '../support/filled-sheet';

/**
 * A unit's paper becomes key leads, the office makes, checks and issues 附件2, exports and prints it; the leader reads the
 * same numbers with their moment (F1).
 */
const OFFICE = '430922112-office-office';
const POST = 'office%40430922112-office';

const { open } = inDemo();

const give = async (tab: Page, contentBase64: string, first: boolean): Promise<void> => {
  const chooser = tab.waitForEvent('filechooser');
  await seen(tab, '#choose-sheet').click();
  if (first) await tab.getByText('同意', { exact: true }).click();
  const buffer = Buffer.from(contentBase64, 'base64');
  await (await chooser).setFiles({ name: '附件2.xlsx', mimeType: 'application/octet-stream', buffer });
};
const sure = (tab: Page) => tab.getByText('确定', { exact: true }).last().click();

test('from a unit’s paper to the issued table, its sheet and its print', async () => {
  const office = await open(OFFICE, `packages/office/key-import/index?post=${POST}`);
  await give(office, filledSheet([['甲店', '种菜']]), true);
  await seen(office, '#import-errors').getByText('第 6 行“所属行业”').waitFor();
  const paper = ['甲店', '乙店', '丙店'].map((name) => [name, '三农', '', '线下', 3.3333, 12, 3.3333, '否']);
  await give(office, filledSheet(paper), false);
  await seen(office, '#import-rows').getByText('要新建 3 条').waitFor();
  await seen(office, '#take').click();
  await seen(office, '#import-done').getByText('已经导入 3 条').waitFor();

  await seen(office, '#back').click();
  await seen(office, '#make-table').click();
  await seen(office, '#step-check').click();
  await sure(office);
  await seen(office, '#step-issue').click();
  await sure(office);
  await seen(office, '#table-head').getByText('已签发').waitFor();
  const tableId = /tableId=([^&]+)/.exec(office.url())?.[1] ?? '';
  const [download] = await Promise.all([office.waitForEvent('download'), seen(office, '#export').click()]);
  const sheet = read(readFileSync(await download.path())).Sheets['附件2'] ?? {};
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false });
  const total = lines.find(([first]) => first === '合计');

  const paperPage = await open(OFFICE, `packages/office/key-sheet/index?tableId=${tableId}`);
  await seen(paperPage, '#key-sheet').waitFor();
  const pdf = (await paperPage.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 594\.\d+\]/);

  const leader = await open('430922112-leaders-mayor', `packages/office/key-table/index?tableId=${tableId}`);
  await seen(leader, '#as-of').getByText('截至').waitFor();
  expect(await seen(leader, '#table-amount').textContent()).toContain(total?.[5]);
  expect(Number.parseFloat(total?.[5] ?? '')).toBeGreaterThanOrEqual(9.99);
  expect(await seen(leader, '#step-check').count()).toBe(0);
  expect(await seen(leader, '#row-1').textContent()).toContain('万元');
});
