/** Text for HTML: seeded names are ours, but a page should not have to trust that. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export const page = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${BASE}${style}</style>
</head>
<body>${body}</body>
</html>`;

const BASE = `
:root{--brand:#0b6e5f;--brand-deep:#075447;--brand-soft:#e3f0ec;--paper:#faf8f4;--card:#fff;--ink:#1f2a28;--ink-2:#55625f;--line:#e4e1d8;--warn:#9a5b00}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
a{color:var(--brand);text-decoration:none}
a:focus-visible,button:focus-visible{outline:3px solid #58b3a2;outline-offset:2px}
h1,h2,h3,p{margin:0}
.wrap{max-width:1080px;margin:0 auto;padding:0 20px}
`;
