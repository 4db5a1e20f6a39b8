import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { workEntries } from '@/features/home/work-entries';
import { EmergencyCard } from '@/features/emergency/EmergencyCard';
import type { PostView } from '@/shared/contract/me';
import { ROLES, ROLE_TABLE } from '@/shared/tables/roles';
import { UiEnvironmentProvider } from '@/ui/environment';
import { Page } from '@/ui/Page';
import { StatBar } from '@/ui/StatBar';
import { Tag } from '@/ui/Tag';

const wordsOf = (element: ReactElement) => renderToStaticMarkup(element).replace(/<[^>]*>/g, ' ');

const postOf = (role: PostView['role']): PostView => ({
  role,
  roleLabel: ROLE_TABLE[role].label,
  unit: { id: '430922112235', name: '罗家潭村' },
  divisionCode: '430922112235',
});

test('every screen says that the network is gone and that nothing is lost', () => {
  const words = wordsOf(
    <UiEnvironmentProvider value={{ textScale: 0, offline: true }}>
      <Page title="我要举报">内容</Page>
    </UiEnvironmentProvider>,
  );
  expect(words).toContain('没有网络');
  expect(words).toContain('不会丢');
});

test('长辈版 reaches every screen through its frame', () => {
  const markup = renderToStaticMarkup(
    <UiEnvironmentProvider value={{ textScale: 3, offline: false }}>
      <Page title="我要举报">内容</Page>
    </UiEnvironmentProvider>,
  );
  expect(markup).toMatch(/class="page elder elder-3/);
});

test('before any form stand 110, 96110, the hotline and the mailbox', () => {
  const words = wordsOf(<EmergencyCard />);
  for (const word of ['110', '96110', '热线', '邮箱']) expect(words).toContain(word);
});

test('a bar says its number in words', () => {
  expect(wordsOf(<StatBar label="罗家潭村" value={12} max={40} text="12 件" />)).toContain('12 件');
});

test('a warning is told by a sign as well as by colour', () => {
  expect(wordsOf(<Tag tone="danger">紧急</Tag>).trim()).not.toBe('紧急');
});

test('every post with work screens has its own way in, and residents have none', () => {
  const withWork = ROLES.filter((role) => ROLE_TABLE[role].home !== null);
  const entries = workEntries(ROLES.map(postOf));
  expect(entries).toHaveLength(withWork.length);
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  expect(entries.every((entry) => entry.url.includes(encodeURIComponent('@430922112235')))).toBe(true);
  expect(workEntries([])).toEqual([]);
});
