import { createApp } from '../cloudfunctions/cloudbase/app';
import { createPorts } from '../cloudfunctions/wiring/ports';
import { inChunks } from '../cloudfunctions/core/in-chunks';
import { createDispatch } from '../cloudfunctions/core/dispatch/dispatch';
import { rollUpTotals } from '../cloudfunctions/core/sweeps/roll-up-totals';
import { fanOutNotices } from '../cloudfunctions/core/sweeps/fan-out-notices';
import { HANDLERS } from '../cloudfunctions/core/usecases';
import { PEOPLE } from '@/shared/seed/people';
import { DAY_MS } from '@/shared/time/shanghai';
import { playCases } from './seed/play-cases';
import { playLead, type CallAs } from './seed/play-lead';
import { playReturns } from './seed/play-returns';
import { createRandom } from './seed/random';
import { seedPeople, seedRules } from './seed/town';

const LEADS = 320;
const HISTORY_DAYS = 180;
const BATCH = 100;
const AT_ONCE = 8;

/**
 * Fills an empty database with the demonstration town: units, rules, people, half a year of invented leads, a quarter of
 * monthly returns and some old cases, which went through the product's own procedures, only with the clock set back.
 */
const main = async (): Promise<void> => {
  const now = new Date();
  const ports = createPorts(createApp());
  await seedRules(ports);
  await seedPeople(ports);
  // The history needs no caches that expire as the clock jumps, and no bells for months long past.
  const [units, rules] = [await ports.directory.units(), await ports.directory.ruleSet()];
  const past = {
    ...ports,
    directory: { ...ports.directory, units: () => Promise.resolve(units), ruleSet: () => Promise.resolve(rules) },
    templateIds: {},
  };
  const openidOf = (personId: string): string => PEOPLE.find((person) => person.id === personId)?.openid ?? '';
  const callAs: CallAs = Object.assign(
    (personId: string, at: Date, procedure: string, input: object) =>
      createDispatch(
        { ...past, clock: { now: () => at } },
        HANDLERS,
      )({ event: { procedure, input }, openid: openidOf(personId), requestId: 'seed' }),
    {
      tipId: (personId: string, requestId: string) =>
        ports.keys.requestKey(ports.keys.ownerKey(openidOf(personId)), 'tip.submit', requestId),
    },
  );
  await inChunks([...Array(LEADS).keys()], AT_ONCE, (serial) => {
    const random = createRandom(20210311 + serial);
    const start = new Date(now.getTime() - random.next() ** 1.3 * HISTORY_DAYS * DAY_MS);
    return playLead(callAs, random, start, now, serial);
  });
  await playReturns(past, callAs, now);
  await playCases(callAs, now);
  while ((await fanOutNotices('leads')(past, BATCH)).more);
  while ((await fanOutNotices('duties')(past, BATCH)).more);
  while ((await rollUpTotals(past, BATCH)).more);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
