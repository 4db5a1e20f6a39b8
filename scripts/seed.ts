import { createApp } from '../cloudfunctions/cloudbase/app';
import { createPorts } from '../cloudfunctions/cloudbase/ports';
import { createDispatch } from '../cloudfunctions/core/dispatch/dispatch';
import { rollUpTotals } from '../cloudfunctions/core/sweeps/roll-up-totals';
import { fanOutNotices } from '../cloudfunctions/core/sweeps/fan-out-notices';
import { HANDLERS } from '../cloudfunctions/core/usecases';
import { PEOPLE } from '@/shared/seed/people';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';
import { DAY_MS } from '@/shared/time/shanghai';
import { playLead } from './seed/play-lead';
import { createRandom } from './seed/random';
import { seedPeople, seedRules } from './seed/town';

const LEADS = 320;
const HISTORY_DAYS = 180;
const BATCH = 100;

/**
 * Fills an empty database with the demonstration town: units, rules, people, and half a year of invented leads that
 * went through the product's own procedures, only with the clock set back.
 */
const main = async (): Promise<void> => {
  let moment = new Date();
  const now = new Date();
  const ports = {
    ...createPorts(createApp(), process.env, { now: () => moment }),
    // The history needs no caches that expire as the clock jumps, and no bells for months long past.
    directory: { units: () => Promise.resolve(UNITS), ruleSet: () => Promise.resolve(DEFAULT_RULE_SET) },
    templateIds: {},
    log: {
      info: () => undefined,
      error: (event: string, _detail: object, error?: unknown) => console.error(event, error),
    },
  };
  await seedRules(ports);
  await seedPeople(ports);
  const dispatch = createDispatch(ports, HANDLERS);
  const openids = new Map(PEOPLE.map((person) => [person.id, person.openid]));
  const random = createRandom(20210311);
  const starts = Array.from({ length: LEADS }, () => now.getTime() - random.next() ** 1.3 * HISTORY_DAYS * DAY_MS).sort(
    (a, b) => a - b,
  );
  for (const [serial, start] of starts.entries()) {
    await playLead(
      (personId, at, procedure, input) => {
        moment = at;
        return dispatch({
          event: { procedure, input },
          openid: openids.get(personId) ?? '',
          requestId: `seed-${serial}`,
        });
      },
      random,
      new Date(start),
      now,
      serial,
    );
  }
  moment = new Date();
  while ((await fanOutNotices(ports, BATCH)).more);
  while ((await rollUpTotals(ports, BATCH)).more);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
