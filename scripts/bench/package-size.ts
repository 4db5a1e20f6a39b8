import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runToEnd } from './child';
import { atMost, reported, say, type Entry } from './report';
import { inRoot, type BuildTools, type PackageSizes } from './repository';

const KB = 1024;
const MAIN_KB_MAX = 600;
/** What the blank build depends on. */
const INPUTS = ['config/index.ts', 'babel.config.js', 'package-lock.json', 'tsconfig.json'];

const BLANK: Readonly<Record<string, string>> = {
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/blank/index'] });\n",
  'src/app.ts':
    "import type { PropsWithChildren } from 'react';\nexport default function App({ children }: PropsWithChildren) {\n  return children;\n}\n",
  'src/pages/blank/index.tsx':
    "import { View } from '@tarojs/components';\nexport default function Blank() {\n  return <View />;\n}\n",
};

const hashOfInputs = (): string => {
  const hash = createHash('sha256').update(JSON.stringify(BLANK));
  for (const input of INPUTS) hash.update(readFileSync(inRoot(input)));
  return hash.digest('hex').slice(0, 16);
};

/** An app with one empty page, built with the product's own configuration. */
const buildBlank = async (folder: string): Promise<string> => {
  for (const [file, text] of Object.entries(BLANK)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const copied of ['config', 'babel.config.js', 'package.json', 'tsconfig.json', 'project.config.json'])
    cpSync(inRoot(copied), join(folder, copied), { recursive: true });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'dir');
  const taro = join(dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin/taro');
  await runToEnd(taro, ['build', '--type', 'weapp', '--disable-global-config'], {
    cwd: folder,
    env: { NODE_ENV: 'production', OUTPUT_ROOT: 'out', HOME: folder, USERPROFILE: folder },
    nice: true,
  });
  return join(folder, 'out');
};

/** Sizes of the blank app; kept, because they change only with Taro and the configuration. */
const blankSizes = async ({ checkMiniapp }: BuildTools, folder: string): Promise<PackageSizes> => {
  const kept = inRoot('dist/.bench', `blank-${hashOfInputs()}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as PackageSizes;
  say('building a blank mini-program to compare with (once)');
  const { sizes } = await checkMiniapp(await buildBlank(folder));
  if (!sizes) throw new Error('the blank mini-program was not built');
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(sizes));
  return sizes;
};

export const benchPackageSize = async (tools: BuildTools, folder: string): Promise<Record<string, Entry>> => {
  say('size of the mini-program');
  const { sizes } = await tools.checkMiniapp(inRoot('dist/miniapp'));
  if (!sizes) throw new Error('the mini-program is not built');
  const blank = await blankSizes(tools, folder);
  const kb = (bytes: number): number => Math.round(bytes / KB);
  const detail = { bytes: sizes, blankTaroBytes: blank };
  return {
    'weapp.mainPackage': atMost(MAIN_KB_MAX, sizes.main / KB, 'KB', {
      ...detail,
      aboveBlankKb: kb(sizes.main - blank.main),
    }),
    'weapp.total': reported(sizes.total / KB, 'KB', { aboveBlankKb: kb(sizes.total - blank.total) }),
  };
};
