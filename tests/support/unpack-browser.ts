/**
 * Chromium out of npm packages: no download, no root, no browser on the machine.
 * The binary, the libraries a bare system lacks and a Chinese font are unpacked once into node_modules/.cache.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const ROOT = process.cwd();
const packageFolder = (name: string, ...up: string[]) =>
  path.resolve(createRequire(path.join(ROOT, 'package.json')).resolve(name), ...up);

const FONT_WEIGHTS = ['400Regular', '500Medium', '700Bold'];

export interface UnpackedBrowser {
  executablePath: string;
  /** Only for the browser's own process: these libraries are not meant for Node. */
  env: Record<string, string>;
}

const fontConfig = (fontFolder: string, cacheFolder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${FONT_WEIGHTS.map((weight) => `  <dir>${path.join(fontFolder, weight)}</dir>`).join('\n')}
  <cachedir>${cacheFolder}</cachedir>
</fontconfig>
`;

function unpackInto(folder: string) {
  const packed = (file: string) =>
    brotliDecompressSync(readFileSync(packageFolder('@sparticuz/chromium', '../../../bin', file)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'chromium'), packed('chromium.br'));
  chmodSync(path.join(folder, 'chromium'), 0o755);
  execFileSync('tar', ['-x', '-C', folder], { input: packed('al2023.tar.br') });
}

/** Two test runs may unpack at once: each fills a folder of its own, and the first rename wins. */
function unpackOnce(folder: string) {
  if (existsSync(folder)) return;
  const own = `${folder}.${process.pid}`;
  unpackInto(own);
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Where the packed browser does not run (macOS, Windows, ARM), CHROMIUM_PATH names an installed one. */
export function unpackBrowser(): UnpackedBrowser {
  const installed = process.env.CHROMIUM_PATH;
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packed Chromium is for Linux on x64. Set CHROMIUM_PATH to an installed Chrome or Chromium.');
  }
  const folder = path.join(ROOT, 'node_modules', '.cache', 'test-browser');
  unpackOnce(folder);
  const config = path.join(folder, 'fonts.conf');
  if (!existsSync(config)) {
    const fonts = packageFolder('@expo-google-fonts/noto-sans-sc', '..');
    writeFileSync(config, fontConfig(fonts, path.join(folder, 'font-cache')));
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: config },
  };
}
