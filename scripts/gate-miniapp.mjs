/**
 * The gate: what WeChat would refuse in dist/miniapp, found here and not on upload day.
 * Uses WeChat's own compilers, because Taro writes some things they reject.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/paths.mjs';
import { loadTs } from './lib/ts.mjs';

const require = createRequire(import.meta.url);
const KB = 1024;
/** WeChat allows 2 MB and 20 MB; 600 KB is this project's own limit for a quick first opening on a cheap phone. */
const LIMITS = { main: 600 * KB, subpackage: 2048 * KB, total: 20480 * KB };
const PEOPLE = 'src/shared/seed/people.ts';
const COMPILER_OUTPUT = { maxBuffer: 64 * KB * KB };

const FORBIDDEN = [
  { pattern: /\beval\s*\(/, why: 'calls eval(), which mini-programs do not have' },
  { pattern: /\bnew\s+Function\s*\(/, why: 'calls new Function(), which mini-programs do not have' },
  { pattern: /\/local\/(?:call|people|fault|tick)/, why: 'contains the door of the local server' },
];

/** webpack's own fallback for engines without globalThis, inside a try; WeChat has globalThis, so it is never reached. */
const WEBPACK_GLOBAL = /new Function\(["']return this["']\)/g;

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));

function pagesOf(app) {
  const subpackages = app.subPackages ?? app.subpackages ?? [];
  return [
    ...(app.pages ?? []),
    ...subpackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ];
}

/** A page's style sheet is the one file WeChat lets be absent. */
const missingPages = (folder, pages) =>
  pages.flatMap((page) =>
    ['.js', '.json', '.wxml']
      .filter((extension) => !existsSync(path.join(folder, page + extension)))
      .map((extension) => `app.json names the page ${page}, but ${page}${extension} is not there`),
  );

/** Both compilers take paths without ending; the one for WXSS returns its error instead of throwing it. */
function compile(folder, files) {
  const ofKind = (ending) => files.filter((file) => file.endsWith(ending));
  const bare = (ending) => ofKind(ending).map((file) => file.slice(0, -ending.length));
  try {
    require('miniprogram-compiler/src/wcc')(folder, bare('.wxml'), ofKind('.wxs'), COMPILER_OUTPUT);
    const styles = require('miniprogram-compiler/src/wcsc')(folder, bare('.wxss'), COMPILER_OUTPUT);
    return styles instanceof Error ? [refused(styles)] : [];
  } catch (error) {
    return [refused(error)];
  }
}

const refused = (error) => `WeChat's compiler refuses the build: ${error.message.trim()}`;

function sizes(folder, files, app) {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'));
  const bytes = (wanted) => files.filter(wanted).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  return {
    total: bytes(() => true),
    main: bytes((file) => !roots.some((root) => file.startsWith(root))),
    subpackages: roots.map((root) => ({ root, size: bytes((file) => file.startsWith(root)) })),
  };
}

const inKb = (bytes) => `${Math.round(bytes / KB)} KB`;
const tooLarge = (what, size, limit) => (size > limit ? [`${what} has ${inKb(size)}, more than ${inKb(limit)}`] : []);

/** Nobody who exists only for trying things out may be known to the phone. */
async function seededPeople() {
  if (!existsSync(inRoot(PEOPLE))) return [];
  const { PEOPLE: people } = await loadTs(PEOPLE);
  return people.map(({ openid }) => ({ text: openid, why: `contains the seeded person ${openid}` }));
}

async function forbiddenText(folder, files) {
  const people = await seededPeople();
  return files
    .filter((file) => /\.(js|wxs|wxml|json)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(WEBPACK_GLOBAL, '');
      const rules = FORBIDDEN.filter(({ pattern }) => pattern.test(text));
      return [...rules, ...people.filter((person) => text.includes(person.text))].map(({ why }) => `${file} ${why}`);
    });
}

/** @returns {Promise<{problems: string[], summary: string, sizes?: {main: number, total: number}}>} */
export async function checkMiniapp(folder = inRoot('dist/miniapp')) {
  if (!existsSync(path.join(folder, 'app.json'))) {
    return { problems: ['dist/miniapp is not built: run `node scripts/build.mjs weapp`'], summary: 'not built' };
  }
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'));
  const files = filesOf(folder);
  const pages = pagesOf(app);
  const size = sizes(folder, files, app);
  const problems = [
    ...missingPages(folder, pages),
    ...compile(folder, files),
    ...tooLarge('The main package', size.main, LIMITS.main),
    ...size.subpackages.flatMap(({ root, size: bytes }) =>
      tooLarge(`The subpackage ${root}`, bytes, LIMITS.subpackage),
    ),
    ...tooLarge('The whole mini-program', size.total, LIMITS.total),
    ...(await forbiddenText(folder, files)),
  ];
  return {
    problems,
    summary: `${pages.length} pages, main ${inKb(size.main)}, total ${inKb(size.total)}`,
    sizes: size,
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { problems, summary } = await checkMiniapp();
  console.log(problems.length === 0 ? `Mini-program: ${summary}` : problems.join('\n'));
  process.exit(problems.length === 0 ? 0 : 1);
}
