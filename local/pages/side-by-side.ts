import type { Town } from '../town';
import { escapeHtml as e, page } from './html';

const MAX_PHONES = 6;

/** Several people's phones next to each other. Unknown ids are left out. */
export function sideBySidePage(town: Town, ids: readonly string[]): string {
  const people = ids.flatMap((id) => town.find(id) ?? []).slice(0, MAX_PHONES);
  const phones = people.map(
    ({
      id,
      name,
    }) => `<figure><figcaption>${e(name)} <a href="/as/${encodeURIComponent(id)}/" target="_blank">单独打开</a></figcaption>
      <iframe src="/as/${encodeURIComponent(id)}/" title="${e(name)}的手机"></iframe></figure>`,
  );
  const empty = '<p class="none">没有选人。回<a href="/">首页</a>看看。</p>';
  return page('多人并排 · 桃花江镇', STYLE, `<main>${phones.join('') || empty}</main>`);
}

const STYLE = `
body{background:#e9e6de}
main{display:flex;gap:22px;padding:22px;overflow-x:auto;min-height:100vh;align-items:flex-start}
figure{margin:0;flex:none}
figcaption{font-weight:600;margin:0 6px 10px}figcaption a{font-weight:400;font-size:14px;margin-left:8px}
iframe{width:375px;height:min(780px,calc(100vh - 90px));border:10px solid #22302d;border-radius:38px;background:#fff;box-sizing:content-box}
.none{margin:80px auto}
`;
