import type { Town } from '../town';
import { escapeHtml as e, page } from './html';

/** What the phones received, like the message list of WeChat; asks again every two seconds. */
export function messagesPage(town: Town): string {
  const options = town.people.map(({ id, name }) => `<option value="${e(id)}">${e(name)}</option>`).join('');
  return page(
    '微信消息 · 桃花江镇',
    STYLE,
    `<div class="phone"><div class="bar"><h1>服务通知</h1>
  <label>谁的手机<select id="who"><option value="">所有人</option>${options}</select></label></div>
  <div id="list" aria-live="polite"><p class="none">正在读取……</p></div></div>
<script>${SCRIPT}</script>`,
  );
}

const SCRIPT = `
const who = document.getElementById('who');
const list = document.getElementById('list');
who.value = new URLSearchParams(location.search).get('person') || '';
const add = (parent, tag, text, className) => {
  const node = document.createElement(tag);
  node.textContent = text;
  if (className) node.className = className;
  parent.append(node);
  return node;
};
const when = (iso) => new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
let shown = '';
async function refresh() {
  try {
    const answer = await fetch('/local/messages' + (who.value ? '?person=' + encodeURIComponent(who.value) : ''));
    const text = await answer.text();
    if (text === shown) return;
    shown = text;
    const messages = JSON.parse(text);
    list.replaceChildren();
    if (messages.length === 0) add(list, 'p', '还没有消息。在小程序里点“接收提醒”，有新进展时这里会出现。', 'none');
    for (const message of messages) {
      add(list, 'p', when(message.at), 'time');
      const card = add(list, 'article', '');
      add(card, 'p', '发给 ' + (message.name || '未知的人'), 'to');
      add(card, 'h2', message.title);
      const lines = add(card, 'dl', '');
      for (const line of message.lines) { add(lines, 'dt', line.label); add(lines, 'dd', line.value); }
      if (message.person && message.page) {
        const link = add(card, 'a', '进入小程序查看');
        link.href = '/as/' + encodeURIComponent(message.person) + '/#/' + message.page;
        link.target = '_blank';
      }
    }
  } catch { add(list, 'p', '连接断开了，正在重试……', 'none'); shown = ''; }
}
who.addEventListener('change', () => { shown = ''; refresh(); });
refresh();
setInterval(refresh, 2000);`;

const STYLE = `
body{background:#edebe5}
.phone{max-width:480px;margin:0 auto;min-height:100vh;background:#f2f0ea;border-left:1px solid var(--line);border-right:1px solid var(--line)}
.bar{position:sticky;top:0;background:#f8f6f1;border-bottom:1px solid var(--line);padding:12px 16px;display:flex;justify-content:space-between;align-items:center;gap:12px}
.bar h1{font-size:18px}.bar label{font-size:14px;color:var(--ink-2)}
select{font:inherit;font-size:15px;max-width:190px;margin-left:8px;padding:8px;border:1px solid var(--line);border-radius:10px;background:#fff}
#list{padding:12px 14px 40px}
.time{text-align:center;color:#8b938f;font-size:13px;margin:16px 0 8px}
article{background:#fff;border-radius:12px;padding:16px}
article .to{font-size:13px;color:var(--brand)}
article h2{font-size:18px;margin:2px 0 10px}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;margin:0}dt{color:var(--ink-2)}dd{margin:0;overflow-wrap:anywhere}
article a{display:block;border-top:1px solid var(--line);margin-top:14px;padding-top:12px}
.none{color:var(--ink-2);text-align:center;padding:60px 20px}
`;
