/**
 * Packages of hundreds of small files. Jest reads a package file by file, again for every test file: more than a second
 * each time. Put into one file each, as the built functions hold them, they load ten times as fast; their code stays as it is.
 */
const { existsSync, mkdirSync, renameSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const NAMES = ['@cloudbase/node-sdk', 'mingo'];

const versionOf = (name) => require(`${name}/package.json`).version;
const fileOf = (name) =>
  path.join(ROOT, 'node_modules/.cache/test-packages', `${name.replace('/', '-')}-${versionOf(name)}.cjs`);

/** For Jest's moduleNameMapper. */
const mapped = Object.fromEntries(NAMES.map((name) => [`^${name}$`, fileOf(name)]));

/** Makes the files that are missing; two test runs may do so at once. */
async function bundleMissing() {
  for (const name of NAMES.filter((each) => !existsSync(fileOf(each)))) {
    const own = `${fileOf(name)}.${process.pid}`;
    mkdirSync(path.dirname(own), { recursive: true });
    await require('esbuild').build({
      stdin: { contents: `module.exports = require('${name}');`, resolveDir: ROOT },
      outfile: own,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'silent',
    });
    renameSync(own, fileOf(name));
  }
}

module.exports = { mapped, bundleMissing };
