/** A stranger has only the clone: nothing here may lean on the machine it was written on. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/imports';

const BINARY = /\.(png|jpe?g|gif|ico|ttf|woff2?|mp3|pdf)$/;

/** Also files not yet committed, so that a slip is seen before it lands. */
const tracked = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && !BINARY.test(file) && existsSync(path.join(ROOT, file)));

// Put together from pieces, so that this file does not report itself.
const OUTSIDE = [
  {
    what: 'a folder outside the repository',
    pattern: new RegExp(['\\.\\./', 'shared/(spec|design|data|hooks)'].join('')),
  },
  {
    what: 'an absolute path of one machine',
    pattern: new RegExp(['(^|[\\s"\'`(=:])/(', 'work|root|home|Users)/'].join('')),
  },
  {
    what: 'an address of a package registry',
    pattern: new RegExp(['https?://[^\\s"\']*(registry|npm', 'mirror)'].join('')),
  },
];

test('no file names a machine path, a registry or a folder outside the repository', () => {
  const hits = tracked().flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        OUTSIDE.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${file}:${index + 1} has ${what}`),
      ),
  );
  expect(hits).toEqual([]);
});

test('package-lock.json installs from whatever registry the machine uses', () => {
  expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

test('every dependency is pinned to one version', () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
