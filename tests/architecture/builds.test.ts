/** What is uploaded must not contain what exists only for trying the product out on one machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PEOPLE } from '@/shared/seed/people';
import { filesUnder, ROOT } from '../support/imports';

const LOCAL_DOOR = /\/local\/(?:call|people|fault|tick|stats|bulk|messages)/;
const uploaded = [...filesUnder('dist/cloudfunctions'), ...filesUnder('dist/miniapp')].filter((file) =>
  /\.(js|json|wxml|wxs)$/.test(file),
);

test('there is a build to look at', () => {
  for (const name of ['api', 'jobs', 'vault']) expect(uploaded).toContain(`dist/cloudfunctions/${name}/index.js`);
  expect(uploaded).toContain('dist/miniapp/app.json');
});

test.each([
  ['the doors of the local server', (text: string) => LOCAL_DOOR.test(text)],
  ['a person made up for trying it out', (text: string) => PEOPLE.some(({ openid }) => text.includes(openid))],
])('no cloud function and no mini-program file contains %s', (_what, contains) => {
  expect(uploaded.filter((file) => contains(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
});
