import { dutyPage } from '@/shared/domain/duty/notice-texts';
import { CUSTODIAN_PAGE, identityPage } from '@/shared/domain/identity/identity-notices';
import { leadPage, PROGRESS_PAGE } from '@/shared/domain/lead/notices';
import { DUTY_KINDS } from '@/shared/tables/duties';
import { ROUTES } from '@/platform/routes';

interface AppConfig {
  pages: string[];
  subpackages: { root: string; pages: string[] }[];
}

async function declaredPages(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: config } = (await import('@/app.config')) as { default: AppConfig };
  return [...config.pages, ...config.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}

const pathOf = (url: string): string => url.replace(/^\//, '').split('?')[0] ?? '';

test('every link inside the mini-program leads to a page that is declared', async () => {
  const urls = Object.values(ROUTES).map((route) =>
    typeof route === 'string' ? route : (route as (a: string, b: never) => string)('x', {} as never),
  );
  const pages = await declaredPages();
  expect(urls.map(pathOf).filter((path) => !pages.includes(path))).toEqual([]);
});

test('what a notice opens is a declared page, the same one the lists open', async () => {
  const duties = DUTY_KINDS.map((kind) => dutyPage(kind, 'D1'));
  const opened = [...duties, leadPage('L1'), PROGRESS_PAGE, CUSTODIAN_PAGE, identityPage('L1', 'T1')];
  expect(await declaredPages()).toEqual(expect.arrayContaining(opened.map(pathOf)));
  expect(`/${identityPage('L1', 'T1')}`).toBe(ROUTES.identity('L1', 'T1'));
  expect(`/${leadPage('L1').replace(/^\//, '')}`).toBe(ROUTES.lead('L1'));
});

test('a filter that is not set is left out of the address, the others are encoded', () => {
  expect(ROUTES.leads('townLeader@430922112-leaders', { status: 'verifying', sector: undefined })).toBe(
    '/packages/leader/leads/index?post=townLeader%40430922112-leaders&status=verifying',
  );
});
