import { setTimeout as pause } from 'node:timers/promises';
import { ChildCloud } from '../support/child-cloud';

const WRITERS = 8;

let cloud: ChildCloud;
beforeAll(async () => {
  cloud = await ChildCloud.prepare();
  cloud.start();
  await cloud.ready();
});
afterAll(() => cloud.remove());

const admin = async (params: object) => (await cloud.door('/admin', params)) as { code?: string };

test('every acknowledged write is there after kill -9, and nothing is there by half', async () => {
  await admin({ action: 'database.addCollection', collectionName: 'kept' });
  const acknowledged: string[] = [];
  let stop = false;

  const writer = async (name: number): Promise<void> => {
    for (let n = 0; !stop; n += 1) {
      const _id = `w${name}-${n}`;
      const data = [JSON.stringify({ _id }), JSON.stringify({ _id: `${_id}-twin` })];
      try {
        const answer = await admin({ action: 'database.insertDocument', collectionName: 'kept', data });
        if (answer.code === undefined) acknowledged.push(_id);
      } catch {
        // Killed in the middle: this write was never acknowledged, so either outcome is right for it.
        await pause(20);
      }
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, name) => writer(name));
  for (let round = 0; round < 3; round += 1) {
    await pause(500);
    cloud.kill();
    while (cloud.deaths <= round) await pause(20);
    await cloud.ready();
  }
  stop = true;
  await Promise.all(writers);

  expect(acknowledged.length).toBeGreaterThan(100);
  await cloud.stop();
  const kept = new Set(cloud.read<[string]>('SELECT id FROM c_kept').flat());
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  const halves = [...kept].filter(
    (id) => !kept.has(id.endsWith('-twin') ? id.slice(0, -'-twin'.length) : `${id}-twin`),
  );
  expect(halves).toEqual([]);
});
