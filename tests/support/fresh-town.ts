import { takeSnapshot } from './snapshot';
import { startTown, type Town } from './town';

/**
 * One running town for all tests of a file; each of them begins with the seeded people and no leads.
 * @param prepare what has happened before every test
 */
export function inFreshTown(receive: (town: Town) => void, prepare?: (town: Town) => Promise<unknown>): void {
  let town: Town;
  let startAnew: () => void;
  beforeAll(async () => {
    town = await startTown();
    await prepare?.(town);
    startAnew = takeSnapshot(town.local.parts.store);
    receive(town);
  });
  afterEach(() => startAnew());
  afterAll(() => town.stop());
}
