import type { Town } from '../town';
import { type PeopleGroup, groupPeople } from './groups';
import { escapeHtml as e, page } from './html';

/** Groups with more units than this fold all but the first few. */
const OPEN_UNITS = 8;

export function startPage(town: Town): string {
  const groups = groupPeople(town.people.map((person) => town.describe(person)));
  return page(
    '桃花江镇 · 防范非法集资',
    STYLE,
    `
<header><div class="wrap">
  <p class="tag">本机演示 · 数据均为虚构</p>
  <h1>桃花江镇防范非法集资</h1>
  <p class="lead">群众和网格员随手报，线索自动分到责任单位，按期办理，领导一屏看清。</p>
  <nav>
    <a class="pill" href="/local/messages.html" target="_blank">微信消息</a>
    <a class="pill" href="${e(sideBySideLink(groups))}" target="_blank">多人并排看</a>
    <a class="pill quiet" href="/healthz" target="_blank">运行状态</a>
    <a class="pill quiet" href="/local/stats" target="_blank">调用统计</a>
    <a class="pill quiet" href="/local/fault" target="_blank">故障开关</a>
  </nav>
</div></header>
<main class="wrap">
  <p class="how">选一个人，就用他的手机打开小程序。每个人在新标签页里打开，可以几个人同时用。<br>
  眼睛不好？进入后点<strong>“长辈版”</strong>，字更大、按钮更少。</p>
  <label class="find">查找<input id="find" type="search" placeholder="姓名或单位，如：罗家潭" autocomplete="off"></label>
  ${groups.map(groupHtml).join('')}
</main>
<footer class="wrap">这是在一台电脑上模拟的云环境，只监听 127.0.0.1，外面的人打不开。</footer>
<script>${SCRIPT}</script>`,
  );
}

/** One of each kind who meet in the life of a lead. */
function sideBySideLink(groups: readonly PeopleGroup[]): string {
  const ids = groups.slice(0, 4).flatMap(({ units }) => units[0]?.people[0]?.id ?? []);
  return `/side-by-side?people=${encodeURIComponent(ids.join(','))}`;
}

function groupHtml({ title, hint, units }: PeopleGroup): string {
  const cards = units.map(
    ({ name, people }) => `<div class="unit" data-text="${e(`${name} ${people.map((p) => p.name).join(' ')}`)}">
      ${name ? `<h3>${e(name)}</h3>` : ''}<div class="people">${people.map(personHtml).join('')}</div></div>`,
  );
  const rest = cards.slice(OPEN_UNITS);
  const more =
    rest.length > 0
      ? `<details><summary>还有 ${rest.length} 个单位</summary><div class="units">${rest.join('')}</div></details>`
      : '';
  return `<section><div class="head"><h2>${e(title)}</h2><p>${e(hint)}</p></div>
    <div class="units">${cards.slice(0, OPEN_UNITS).join('')}</div>${more}</section>`;
}

const personHtml = ({ id, name }: { id: string; name: string }): string =>
  `<a class="person" href="/as/${encodeURIComponent(id)}/" target="_blank"><span class="face" aria-hidden="true">${e([...name][0] ?? '')}</span>${e(name)}</a>`;

const SCRIPT = `
const box = document.getElementById('find');
box.addEventListener('input', () => {
  const want = box.value.trim();
  for (const unit of document.querySelectorAll('.unit')) unit.hidden = want !== '' && !unit.dataset.text.includes(want);
  for (const more of document.querySelectorAll('details')) more.open = want !== '' && !!more.querySelector('.unit:not([hidden])');
  for (const group of document.querySelectorAll('section')) group.hidden = !group.querySelector('.unit:not([hidden])');
});`;

const STYLE = `
header{background:linear-gradient(160deg,var(--brand-deep),var(--brand) 70%,#15836f);color:#fff;padding:44px 0 40px}
header h1{font-size:34px;line-height:1.3;letter-spacing:.02em}
.tag{display:inline-block;font-size:13px;border:1px solid rgba(255,255,255,.45);border-radius:99px;padding:2px 12px;margin-bottom:14px}
.lead{font-size:18px;opacity:.94;margin-top:8px;max-width:34em}
nav{display:flex;flex-wrap:wrap;gap:10px;margin-top:24px}
.pill{background:#fff;color:var(--brand-deep);font-weight:600;border-radius:99px;padding:9px 20px;min-height:44px;line-height:26px}
.pill.quiet{background:rgba(255,255,255,.14);color:#fff;font-weight:400}
main{padding-top:26px;padding-bottom:30px}
.how{color:var(--ink-2)}.how strong{color:var(--ink)}
.find{display:flex;align-items:center;gap:12px;margin:18px 0 6px;color:var(--ink-2)}
.find input{flex:1;max-width:420px;font:inherit;padding:10px 16px;border:1px solid var(--line);border-radius:12px;background:var(--card);color:var(--ink)}
.find input:focus{outline:3px solid #bfe0d8;border-color:var(--brand)}
section{margin-top:28px}
.head{display:flex;align-items:baseline;gap:14px;flex-wrap:wrap;margin-bottom:12px}
.head h2{font-size:21px}.head h2:before{content:"";display:inline-block;width:5px;height:18px;border-radius:3px;background:var(--brand);margin-right:10px;vertical-align:-2px}
.head p{color:var(--ink-2);font-size:15px}
.units{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:14px}
.unit{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:14px}
.unit h3{font-size:14px;font-weight:500;color:var(--ink-2);margin:0 4px 8px}
.people{display:flex;flex-wrap:wrap;gap:8px}
.person{display:inline-flex;align-items:center;gap:9px;min-height:48px;padding:6px 16px 6px 7px;border-radius:99px;background:var(--brand-soft);color:var(--brand-deep);font-weight:500;transition:background .15s}
.person:hover{background:#cfe6df}
.face{flex:none;width:34px;height:34px;border-radius:50%;background:var(--brand);color:#fff;display:grid;place-items:center;font-size:15px}
details{margin-top:14px}summary{cursor:pointer;color:var(--brand);padding:8px 2px;min-height:44px}details .units{margin-top:8px}
footer{color:var(--ink-2);font-size:14px;padding-bottom:40px}
[hidden]{display:none!important}
@media(max-width:480px){header{padding:28px 0}header h1{font-size:26px}.lead{font-size:16px}.units{grid-template-columns:1fr}.wrap{padding:0 16px}.pill{padding:9px 16px}}
`;
